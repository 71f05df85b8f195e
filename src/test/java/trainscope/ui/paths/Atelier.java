package trainscope.ui.paths;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.PathFrame;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Plan;
import trainscope.plot.Mark;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PlotView;

/// The room on an easel with its keys, and the ways to wait for it and to ask what it shows.
final class Atelier {
    final Easel easel = new Easel();
    final Catalog catalog = Catalog.standard();
    final PathsPage page = new PathsPage(catalog, Plan.of(BookFigure.of(catalog)));
    final PathsViewModel model = page.model();

    void show(Stage stage) {
        PageView view = page.view(easel.desk(Language.ENGLISH));
        var room = new BorderPane(view.pictures());
        room.setRight(view.setup());
        room.setBottom(view.transport());
        room.setTop(new javafx.scene.layout.HBox(view.header().toArray(Node[]::new)));
        easel.root.getChildren().setAll(room);
        easel.show(stage, 1280, 800);
        page.open();
        // As the window does it: whoever has the focus comes first, and a field keeps what could be text.
        easel.root.getScene().addEventHandler(KeyEvent.KEY_PRESSED, e -> obey(view.commands(), e));
    }

    private void obey(List<Command> commands, KeyEvent e) {
        Node owner = easel.root.getScene().getFocusOwner();
        boolean typing = owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>;
        if (!typing || e.isControlDown()) {
            commands.stream().filter(c -> c.key().match(e)).findFirst().ifPresent(c -> {
                e.consume();
                c.action().run();
            });
        }
    }

    /// Asks on the toolkit's thread, from whichever thread.
    static <T> T ask(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : Easel.get(question);
    }

    /// Clicks on something that is about to appear.
    static void choose(FxRobot robot, String id) {
        Easel.until(() -> item(robot, id).isPresent(), () -> "no " + id);
        robot.clickOn(item(robot, id).orElseThrow());
        Easel.pulses(2);
    }

    /// Goes down a menu that is about to appear, to that entry, and takes it. Whether a menu begins with its first entry
    /// or before it is the toolkit's choice.
    static void walk(FxRobot robot, String id) {
        Easel.until(() -> item(robot, id).isPresent(), () -> "no " + id);
        for (int i = 0; i < 20 && !ask(() -> item(robot, id).orElseThrow().isFocused()); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        Easel.pulses(2);
    }

    private static Optional<Node> item(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).tryQuery();
    }

    /// Time stands at that step, and so does what is seen.
    void rest(long step) {
        Easel.on(() -> model.seek(step));
        Easel.until(() -> model.stepProperty().get() == step && frame() != null && frame().step() == step
                && frame().spots().size() == model.plan().lanes());
    }

    PathFrame frame() {
        return model.frameProperty().get();
    }

    PathFrame.Spot spot(int lane) {
        return Objects.requireNonNull(frame()).spots().get(lane);
    }

    <T extends Node> T find(String id, Class<T> type) {
        return type.cast(easel.root.lookup("#" + id));
    }

    boolean has(String id) {
        return ask(() -> easel.root.lookup("#" + id) != null);
    }

    void focus(String id) {
        Easel.on(() -> easel.root.lookup("#" + id).requestFocus());
    }

    String focused() {
        return ask(() -> String.valueOf(easel.root.getScene().getFocusOwner().getId()));
    }

    String says(String id) {
        return ask(() -> find(id, Labeled.class).getText());
    }

    PlotView map() {
        return find("map", PlotView.class);
    }

    /// The marks of one kind on the map.
    <T extends Mark> List<T> drawn(Class<T> kind) {
        return ask(
                () -> map().model().marks().stream().filter(kind::isInstance).map(kind::cast).toList());
    }

    /// Where a place of the map is on the screen.
    Point2D at(double x, double y) {
        return ask(() -> {
            var across = map().seen().x().extent();
            var up = map().seen().y().extent();
            return map().localToScreen(
                    (x - across.lo()) / (across.hi() - across.lo()) * map().getWidth(),
                    (up.hi() - y) / (up.hi() - up.lo()) * map().getHeight());
        });
    }

    void close() {
        Easel.on(page::dispose);
    }
}
