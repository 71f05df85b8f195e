package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trainscope.ui.paths.Atelier.choose;
import static trainscope.ui.paths.Atelier.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.Easel;

/// What leaves the room and what comes back into it: pictures, data, experiments.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PathsShareTest {
    @TempDir Path folder;

    private final Atelier room = new Atelier();
    private final PathsViewModel model = room.model;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private Path into(String name) {
        Path file = folder.resolve(name);
        room.easel.file = Optional.of(file);
        return file;
    }

    private void fromMenu(FxRobot robot, String picture, String item) {
        robot.rightClickOn("#" + picture);
        choose(robot, item);
    }

    private void byKey(FxRobot robot, String picture, String item) {
        room.focus(picture);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        walk(robot, item);
    }

    @Test
    void aPictureIsSavedAsPngAtTwiceItsSize(FxRobot robot) throws IOException {
        room.rest(30);
        Path mouse = into("mouse.png");
        fromMenu(robot, "map", "plot.save-png");
        Image image = new Image(new ByteArrayInputStream(Files.readAllBytes(mouse)));
        assertEquals(2 * Math.rint(room.map().getWidth()), image.getWidth(), 1);
        assertEquals(2 * Math.rint(room.map().getHeight()), image.getHeight(), 1);
        Path key = into("key.png");
        byKey(robot, "map", "plot.save-png");
        assertArrayEquals(Files.readAllBytes(mouse), Files.readAllBytes(key));
    }

    @Test
    void aPictureIsSavedAsSvgWithItsWords(FxRobot robot) throws IOException {
        room.rest(30);
        Path mouse = into("mouse.svg");
        fromMenu(robot, "curve-value", "plot.save-svg");
        String svg = Files.readString(mouse);
        assertTrue(svg.startsWith("<"), svg.substring(0, 40));
        assertTrue(svg.contains("<svg") && svg.contains("f(x, y)"), "its title");
        Path key = into("key.svg");
        byKey(robot, "curve-value", "plot.save-svg");
        assertEquals(svg, Files.readString(key));
    }

    @Test
    void theDataOfAPictureAreSavedAsCsv(FxRobot robot) throws IOException {
        room.rest(30);
        Path mouse = into("mouse.csv");
        fromMenu(robot, "curve-value", "plot.save-csv");
        var rows = Files.readAllLines(mouse);
        assertEquals(1 + 4 * 31, rows.size());
        assertTrue(rows.contains("SGD,0.0,6.45,,,"), rows.get(1));
        Path key = into("key.csv");
        byKey(robot, "curve-value", "plot.save-csv");
        assertEquals(rows, Files.readAllLines(key));
    }

    @Test
    void aPictureIsCopiedByMenuAndByKey(FxRobot robot) {
        room.rest(30);
        fromMenu(robot, "map", "plot.copy");
        assertTrue(Easel.get(() -> Clipboard.getSystemClipboard().hasImage()));
        room.focus("curve-value");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        Easel.pulses(2);
        double copied = Easel.get(() -> Clipboard.getSystemClipboard().getImage().getWidth());
        assertEquals(2 * Math.rint(room.find("curve-value", Region.class).getWidth()),
                copied, 1);
    }

    @Test
    void anExperimentIsSavedAndOpenedByKeyAndByMenu(FxRobot robot) throws IOException, Refused {
        room.rest(7);
        Path file = into("experiment.json");
        Easel.on(() -> {
            model.recolour(0, 5);
            model.show(2, false);
        });
        Plan plan = model.plan();
        room.focus("lane-0");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(plan, new PathJson(room.catalog).read(Files.readString(file)));
        Easel.on(() -> model.remove(1));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals(plan, model.plan(), "with every look");
        Path other = into("other.json");
        robot.clickOn("#share");
        choose(robot, "share-save");
        assertEquals(Files.readString(file), Files.readString(other));
        Easel.on(() -> model.remove(1));
        robot.clickOn("#share");
        choose(robot, "share-open");
        assertEquals(plan, model.plan());
    }

    @Test
    void anExperimentIsCopiedAsTextAndPasted(FxRobot robot) throws Refused {
        room.rest(7);
        Plan plan = model.plan();
        room.focus("map");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        Easel.pulses(2);
        String text = Easel.get(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(plan, new PathJson(room.catalog).read(text));
        Easel.on(() -> model.remove(0));
        robot.clickOn("#share");
        choose(robot, "share-paste");
        assertEquals(plan, model.plan());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(3, model.plan().lanes(), "what was there before is not lost");
    }

    @Test
    void allPointsAreSaved(FxRobot robot) throws IOException {
        room.rest(7);
        Path file = into("points.csv");
        robot.clickOn("#share");
        choose(robot, "share-points");
        var rows = Files.readAllLines(file);
        assertEquals("lane,step,x,y,f", rows.getFirst());
        assertEquals(1 + 4 * 31, rows.size());
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlace() throws IOException {
        room.rest(7);
        Plan plan = model.plan();
        var menu = new PathShare(room.easel.desk(Language.ENGLISH), model).menu();
        for (String[] broken : new String[][] {{"{\"format\": \"trainscope.path\",", "not JSON: line 1"},
            {"{\"format\": \"trainscope.path\", \"version\": 1}", "'surface' is missing"},
            {"{\"format\": \"other\"}", "not a file of the format trainscope.path"}}) {
            Path file = Files.writeString(folder.resolve("broken.json"), broken[0]);
            Easel.on(() -> menu.open(file));
            assertTrue(room.easel.warned.getLast().contains(broken[1]), room.easel.warned.getLast());
        }
        Path noText = Files.write(folder.resolve("picture.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Easel.on(() -> menu.open(noText));
        assertTrue(room.easel.warned.getLast().contains("UTF-8"), room.easel.warned.getLast());
        Easel.on(() -> menu.open(folder));
        assertTrue(room.easel.warned.getLast().contains("folder"), room.easel.warned.getLast());
        assertEquals(plan, model.plan());
    }
}
