package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.spec.TrainSpec;
import trainscope.lab.store.Presets;
import trainscope.ui.kit.Easel;
import trainscope.ui.train.TrainPage;

/// What is dropped on the window while the room of training is open.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TrainArrivalTest {
    @TempDir private static Path folder;
    private final Catalog catalog = Catalog.standard();
    private final TrainPage page = new TrainPage(catalog, new Presets(catalog).trainings().stream()
            .filter(preset -> preset.id().equals("xor")).findFirst().orElseThrow().plan(), new Library(1));
    private LabWindow window;

    @Start
    void start(Stage stage) {
        window = new Desktop().window(stage, folder.resolve("settings.json"), List.of(page));
        window.open();
    }

    @AfterEach
    void end() {
        Easel.on(window::close);
    }

    private Origin origin() {
        return ((TrainSpec) page.model().plan().spec()).material().origin();
    }

    @Test
    void dataAreTakenAsDataAndExperimentsAsExperiments() throws IOException {
        String experiment = new TrainJson(catalog).write(page.model().plan());
        var text = new StringBuilder("a,b,class\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(',').append(i * i % 17).append(',').append(i % 2 == 0 ? "even" : "odd")
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("numbers.csv"), text);
        Path saved = Files.writeString(folder.resolve("saved.txt"), experiment);

        Easel.on(() -> window.shell().arrivals().files(List.of(table)));
        Easel.until(() -> origin() instanceof Origin.Files);
        assertEquals(40, origin().examples());

        Easel.on(() -> window.shell().arrivals().files(List.of(saved)));
        assertInstanceOf(Origin.Made.class, Easel.get(this::origin));
    }

    @Test
    void theWindowSaysThatDataCanBeDropped() {
        Easel.on(() -> window.shell().drop().show(true));
        var words = (Labeled) window.shell().scene().lookup("#drop-cover .drop-words");
        assertTrue(Easel.get(words::getText).startsWith("Drop data"), Easel.get(words::getText));
    }
}
