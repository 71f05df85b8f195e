package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.store.CapsuleCheck;
import trainscope.lab.store.CapsuleCheck.Verdict;
import trainscope.ui.kit.Easel;

/// What a person takes along from the room of training.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TrainShareTest {
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

    private void share(String id, Path to) {
        room.rest(TrainStudio.STEPS);
        Easel.on(() -> {
            room.easel.file = Optional.of(to);
            room.find("share", MenuButton.class).getItems().stream()
                    .filter(item -> item.getId().equals("share-" + id)).findFirst().orElseThrow().fire();
        });
        String said = "Saved " + to.getFileName() + ".";
        Easel.until(() -> room.easel.said.contains(said),
                () -> room.easel.said + " " + room.easel.warned);
    }

    @Test
    void aCapsuleProvesTheRun() throws IOException, Refused {
        share("capsule", folder.resolve("c.json"));
        var capsule = new CapsuleJson(Catalog.standard()).read(Files.readString(folder.resolve("c.json")));
        var verdict = new CapsuleCheck(capsule, new Library(1)).run(() -> {});
        assertEquals(TrainStudio.STEPS, assertInstanceOf(Verdict.Identical.class, verdict).steps());
    }

    @Test
    void allFiguresGoIntoOneTable() throws IOException {
        share("figures", folder.resolve("t.csv"));
        List<String> lines = Files.readAllLines(folder.resolve("t.csv"));
        assertTrue(lines.getFirst().startsWith("lane,step,loss,"));
        assertEquals(1 + 2 * (TrainStudio.STEPS + 1), lines.size());
    }

    @Test
    void aFolderForTensorBoardHasOneForEachLane() throws IOException {
        share("tensorboard", folder.resolve("board"));
        try (Stream<Path> lanes = Files.list(folder.resolve("board"))) {
            assertEquals(2, lanes.count());
        }
    }

    @Test
    void theSelectedLaneBecomesAScript() throws IOException {
        share("numpy", folder.resolve("n"));
        share("pytorch", folder.resolve("p"));
        assertTrue(Files.readString(folder.resolve("n/train_numpy.py")).contains("numpy"));
        assertTrue(Files.readString(folder.resolve("p/train_torch.py")).contains("torch"));
    }

    @Test
    void theCurvesBecomeAFilm() throws IOException {
        Path file = folder.resolve("f.gif");
        share("film", file);
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(CurveFilm.IMAGES, reader.getNumImages(true));
            assertTrue(reader.getWidth(0) > 1600 && reader.getHeight(0) > 500);
        } finally {
            reader.dispose();
        }
    }
}
