package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.plot.Area;
import trainscope.plot.Bins;
import trainscope.plot.WallModel;

/// What a person can do with a wall of histograms, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
class WallViewTest {
    private final Easel easel = new Easel();
    private final List<WallModel.Place> chosen = new ArrayList<>();
    private final List<Double> divided = new ArrayList<>();
    private WallView view;

    @Start
    void start(Stage stage) {
        view = new WallView(easel.desk(Language.ENGLISH), () -> "lane,layer\na,1\n");
        view.model(wall());
        view.onChoose(place -> {
            chosen.add(place);
            view.model(view.model().choosing(place));
        });
        view.onRead((place, bar) -> "tile " + place.row() + " " + place.column() + " bar " + bar);
        easel.root.getChildren().add(view);
        easel.show(stage, 640, 400);
    }

    private static WallModel wall() {
        Bins bins = Bins.even(0, 1, 1, 2);
        var tile = new WallModel.Tile(List.of(bins), "0", "1", "", false, false,
                List.of(WallModel.Remark.of("σ 0.5")), List.of());
        return WallModel.of("Activations", "", List.of("layer 1", "layer 2", "layer 3"),
                IntStream.range(0, 2).mapToObj(i -> new WallModel.Row(
                        List.of(new WallModel.Tag("lane " + i, "tanh", i)), List.of(tile, tile, tile)))
                        .toList(),
                "Two lanes in three layers.");
    }

    private Point2D at(int row, int column, double share) {
        Easel.pulses(3);
        Area tile = Objects.requireNonNull(Easel.get(() -> view.painter()))
                .tile(new WallModel.Place(row, column));
        return new Point2D(tile.x() + share * tile.width(), tile.y() + tile.height() / 3);
    }

    private String reading() {
        Easel.pulses(2);
        return Easel.get(() -> {
            var label = (Label) view.lookup(".wall-reading");
            return label.isVisible() ? label.getText() : "";
        });
    }

    @Test
    void aClickChoosesTheTileUnderThePointer(FxRobot robot) {
        robot.clickOn(at(1, 2, 0.5));
        robot.clickOn(at(0, 0, 0.9));
        robot.clickOn(at(1, 2, 0.5).add(0, -at(1, 2, 0.5).getY() + 5));
        assertEquals(List.of(new WallModel.Place(1, 2), new WallModel.Place(0, 0)), chosen);
    }

    @Test
    void arrowKeysGoFromTileToTileAndStopAtTheEdges(FxRobot robot) {
        Easel.on(() -> view.requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.DOWN)
                .type(KeyCode.RIGHT)
                .type(KeyCode.RIGHT).type(KeyCode.UP).type(KeyCode.LEFT);
        Easel.pulses(2);
        assertEquals(IntStream.of(0, 1, 11, 11, 12, 12, 2, 1)
                .mapToObj(at -> new WallModel.Place(at / 10, at % 10)).toList(), chosen);
    }

    @Test
    void thePointerReadsBarsAndTheReadingNeverLeavesThePicture(FxRobot robot) {
        robot.moveTo(at(0, 1, 0.3));
        assertEquals("tile 0 1 bar 0", reading());
        robot.moveTo(at(1, 2, 0.7));
        assertEquals("tile 1 2 bar 1", reading());
        assertTrue(view.getLayoutBounds()
                .contains(Easel.get(() -> view.lookup(".wall-reading").getBoundsInParent())));
        robot.moveTo(new Point2D(5, 5));
        assertEquals("", reading());
    }

    @Test
    void theDividerIsDraggedThroughATileAndMovedByKeys(FxRobot robot) {
        Easel.on(() -> {
            view.onDivide(to -> {
                divided.add(to);
                view.model(view.model().divided(to));
            });
        });
        robot.moveTo(at(0, 1, 0.5)).press(MouseButton.PRIMARY).moveTo(at(0, 1, 0.75))
                .release(MouseButton.PRIMARY);
        Easel.pulses(2);
        assertEquals(0.5, divided.getFirst(), 0.02);
        assertEquals(0.77, divided.getLast(), 0.03);
        assertEquals(List.of(), chosen);
        double before = divided.getLast();
        Easel.on(() -> view.requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT).type(KeyCode.RIGHT);
        Easel.pulses(2);
        assertEquals(before - 0.02, divided.getLast(), 1e-9);
    }

    @Test
    void itsPicturesAndNumbersAreSavedFromTheMenu(FxRobot robot, @TempDir Path folder) throws IOException {
        List<String> endings = List.of("png", "svg", "csv");
        for (String ending : endings) {
            easel.file = Optional.of(folder.resolve("wall." + ending));
            Easel.on(() -> view.requestFocus());
            robot.type(KeyCode.CONTEXT_MENU);
            Easel.pulses(3);
            robot.clickOn(switch (ending) {
                case "png" -> "Save as PNG…";
                case "svg" -> "Save as SVG…";
                default -> "Save data as CSV…";
            });
            Easel.pulses(3);
        }
        var png = ImageIO.read(folder.resolve("wall.png").toFile());
        assertEquals(2 * 640, png.getWidth());
        assertEquals(2 * 400, png.getHeight());
        String svg = Files.readString(folder.resolve("wall.svg"));
        assertTrue(svg.contains("lane 0") && svg.contains("lane 1") && svg.contains("σ 0.5"), svg);
        assertEquals("lane,layer\na,1\n", Files.readString(folder.resolve("wall.csv")));
        assertFalse(easel.asked.isEmpty());
        assertEquals(List.of(), easel.warned);
    }

    @Test
    void whatThePictureShowsIsHeard() {
        assertEquals("Two lanes in three layers.", Easel.get(() -> view.getAccessibleText()));
    }
}
