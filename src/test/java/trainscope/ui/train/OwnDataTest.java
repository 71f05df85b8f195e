package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.data.prepare.MeanImage;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.layer.Dense;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Recipe;
import trainscope.ui.kit.Easel;

/// Files that a person drops on the room of training.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class OwnDataTest {
    private final TrainStudio room = new TrainStudio(TrainStudio.moons());
    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private void drop(Path... files) {
        Easel.on(() -> room.page.take(List.of(files)));
    }

    private void untilTaken() {
        Easel.until(() -> room.model.spec().material().origin() instanceof Origin.Files,
                () -> room.easel.warned.toString());
    }

    private Path table() throws IOException {
        var text = new StringBuilder("height,width,kind\n");
        for (int i = 0; i < 60; i++) {
            text.append(i % 3 + 0.1 * (i % 7)).append(',').append(100 * (i % 3) + i).append(',')
                    .append(List.of("oak", "elm", "ash").get(i % 3)).append('\n');
        }
        return Files.writeString(folder.resolve("trees.csv"), text);
    }

    @Test
    void aTableBecomesTheDataOfAllLanes() throws IOException {
        drop(table());
        untilTaken();

        assertEquals(60, room.model.spec().material().origin().examples());
        for (int lane = 0; lane < 2; lane++) {
            Recipe recipe = room.model.lane(lane);
            assertEquals(3, assertInstanceOf(Dense.class, recipe.layers().getLast()).units());
        }
        assertEquals(List.of(new ZScore(ZScore.Form.POPULATION)), room.model.spec().material().preparation());
        assertTrue(room.easel.said.getLast().contains("60 examples of 3 classes"),
                room.easel.said.toString());
        room.rest(10);
    }

    @Test
    void aFolderOfPicturesIsFoundTogetherWithItsClasses() throws IOException {
        ByteBuffer pictures = ByteBuffer.allocate(16 + 40 * 16).putInt(0x803).putInt(40).putInt(4).putInt(4);
        ByteBuffer classes = ByteBuffer.allocate(8 + 40).putInt(0x801).putInt(40);
        for (int i = 0; i < 40; i++) {
            for (int pixel = 0; pixel < 16; pixel++) {
                pictures.put((byte) (pixel % 4 == i % 4 ? 200 : 10 * (i % 5)));
            }
            classes.put((byte) (i % 4));
        }
        Files.write(folder.resolve("train-images-idx3-ubyte"), pictures.array());
        Files.write(folder.resolve("train-labels-idx1-ubyte"), classes.array());

        drop(folder);
        untilTaken();

        assertEquals(List.of(new MeanImage()), room.model.spec().material().preparation());
        assertEquals(4,
                assertInstanceOf(Dense.class, room.model.lane(0).layers().getLast()).units());
        room.rest(5);
    }

    @Test
    void whatCannotBeReadIsToldAndChangesNothing() throws IOException {
        var before = room.model.plan();
        drop(Files.writeString(folder.resolve("poem.txt"), "\u0000\u0001 no table at all"));
        Easel.until(() -> !room.easel.warned.isEmpty());

        assertTrue(room.easel.warned.getFirst().startsWith("poem.txt cannot be learned from: "),
                room.easel.warned.toString());
        assertEquals(before, room.model.plan());
    }
}
