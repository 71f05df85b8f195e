package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.plot.Pixels;

/// Pictures leave the window as they are seen.
@ExtendWith(ApplicationExtension.class)
class PlotExportTest {
    private final Easel easel = new Easel();
    private PlotView view;

    @TempDir Path folder;

    @Start
    void start(Stage stage) {
        view = new PlotView(easel.desk(Language.KOREAN));
        view.model(Pictures.curves("Loss, by step", 4));
        view.cursorXProperty().set(12);
        easel.root.getChildren().add(view);
        easel.show(stage, 520, 320);
    }

    private byte[] saved(String name, String key) throws IOException {
        Path file = folder.resolve(name);
        easel.file = Optional.of(file);
        Easel.on(() -> item(key).fire());
        return Files.readAllBytes(file);
    }

    private MenuItem item(String key) {
        return view.dress().menu().getItems().stream().filter(item -> key.equals(item.getId())).findFirst()
                .orElseThrow();
    }

    @Test
    void aPngHasTwiceThePixelsAndLooksLikeTheScreen() throws IOException {
        Easel.pulses(4);
        byte[] png = saved("loss.png", "plot.save-png");
        assertEquals(List.of("loss-by-step.png"), easel.asked);
        assertEquals(1, easel.said.size());
        Image image = new Image(new java.io.ByteArrayInputStream(png));
        assertEquals(1040, image.getWidth());
        assertEquals(640, image.getHeight());
        Pixels screen = Easel.picture(view);
        double sum = 0;
        for (int y = 12; y < 308; y++) {
            for (int x = 12; x < 508; x++) {
                int mean = 0;
                for (int k = 0; k < 4; k++) {
                    mean += image.getPixelReader().getArgb(2 * x + k % 2, 2 * y + k / 2) & 255;
                }
                sum += Math.abs(mean / 4.0 - (screen.at(x, y) & 255));
            }
        }
        assertTrue(sum / (296 * 496) < 3, "mean difference " + sum / (296 * 496));
    }

    @Test
    void textStaysTextInAnSvg() throws IOException {
        Easel.pulses(4);
        String svg = new String(saved("loss.svg", "plot.save-svg"), StandardCharsets.UTF_8);
        assertTrue(svg.contains(">Momentum</text>"));
        // Where the font is not installed the toolkit takes the system's own.
        String family = Easel.get(() -> Font.font("Inter").getFamily());
        assertTrue(svg.contains("font-family=\"" + (family.equals("Inter") ? "'Inter'" : "system-ui")), svg);
        assertTrue(svg.contains("<title>4 lanes fall over 30 steps.</title>"));
    }

    @Test
    void aCsvGivesTheSameNumbersBack() throws IOException {
        Easel.pulses(4);
        List<String> lines = new String(saved("loss.csv", "plot.save-csv"), StandardCharsets.UTF_8).lines()
                .toList();
        double[] read = lines.stream().skip(1).filter(line -> line.startsWith("SGD,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2])).toArray();
        double[] there = new double[31];
        Arrays.setAll(there, i -> Math.pow(10, -(2 / 30.0) * i));
        assertArrayEquals(there, read);
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        easel.file = Optional.of(folder.resolve("no/such/folder/x.svg"));
        Easel.on(() -> item("plot.save-svg").fire());
        assertEquals(1, easel.warned.size());
        assertTrue(easel.warned.getFirst().contains("x.svg"));
        easel.file = Optional.empty();
        Easel.on(() -> item("plot.save-svg").fire());
        assertEquals(1, easel.warned.size());
    }

    @Test
    void thePictureGoesIntoTheClipboardByMouseAndByKeyboard(FxRobot robot) {
        Easel.pulses(4);
        robot.moveTo(view).clickOn(MouseButton.SECONDARY);
        Easel.pulses(2);
        assertTrue(Easel.get(() -> view.dress().menu().isShowing()));
        robot.clickOn("그림 복사");
        Easel.pulses(2);
        assertNotNull(Easel.get(() -> Clipboard.getSystemClipboard().getImage()));
        Easel.on(() -> {
            Clipboard.getSystemClipboard().clear();
            view.requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        Easel.pulses(2);
        Image image = Easel.get(() -> Clipboard.getSystemClipboard().getImage());
        assertEquals(1040, image.getWidth());
        robot.type(KeyCode.CONTEXT_MENU);
        Easel.pulses(2);
        assertTrue(Easel.get(() -> view.dress().menu().isShowing()));
        robot.type(KeyCode.ESCAPE);
        Easel.pulses(2);
        assertFalse(Easel.get(() -> view.dress().menu().isShowing()));
    }
}
