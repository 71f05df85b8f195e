package trainscope.ui.init;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.store.Presets;
import trainscope.plot.Area;
import trainscope.plot.WallModel;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PlotView;
import trainscope.ui.kit.WallView;

/// The room of initializations on an easel, with a wall that takes no time, and the ways to ask what it shows.
final class InitStudio {
    private static final double SETUP = 304;

    private List<Command> commands = List.of();

    final Easel easel = new Easel();
    final Catalog catalog = Catalog.standard();
    final InitPage page;
    final InitViewModel model;

    InitStudio(InitPlan first) {
        page = new InitPage(catalog, first, new Library(1));
        model = page.model();
    }

    /// The notes' wall with small layers and few inputs.
    static InitPlan small(String preset) {
        InitPlan plan = new Presets(Catalog.standard()).walls().stream().filter(p -> p.id().equals(preset))
                .findFirst().orElseThrow().plan();
        return plan.on(plan.spec().wide(InitSpec.even(4, 12)).shown(plan.spec().signal(), 50));
    }

    void show(Stage stage) {
        see(Language.ENGLISH);
        easel.show(stage, 1280, 800);
        page.open();
        // As the window does it: whoever has the focus comes first, and a field keeps what could be text.
        easel.root.getScene().addEventHandler(KeyEvent.KEY_PRESSED, this::obey);
        wall().requestFocus();
    }

    private void obey(KeyEvent e) {
        Node owner = easel.root.getScene().getFocusOwner();
        boolean typing = owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>;
        if (!typing || e.isControlDown()) {
            commands.stream().filter(c -> c.key().match(e)).findFirst().ifPresent(c -> {
                e.consume();
                c.action().run();
            });
        }
    }

    void see(Language language) {
        PageView view = page.view(easel.desk(language));
        commands = view.commands();
        var room = new BorderPane(view.pictures());
        var panel = new StackPane(view.setup());
        panel.setMinWidth(SETUP);
        panel.setMaxWidth(SETUP);
        room.setRight(panel);
        room.setBottom(view.transport());
        room.setTop(new HBox(view.header().toArray(Node[]::new)));
        easel.root.getChildren().setAll(room);
    }

    /// Waits until all that is asked of the wall as it is now is known.
    Wall whole() {
        Easel.until(() -> model.wallProperty().get() != null && model.wallProperty().get().isWhole()
                && model.wallProperty().get().question().equals(model.question()),
                () -> model.wallProperty().get() + " " + model.troubleProperty().get());
        Easel.pulses(2);
        return Objects.requireNonNull(Easel.get(() -> model.wallProperty().get()));
    }

    <T extends Node> T find(String id, Class<T> type) {
        return Objects.requireNonNull(type.cast(easel.root.lookup("#" + id)), id);
    }

    String says(String id) {
        return Easel.get(() -> find(id, Labeled.class).getText());
    }

    WallView wall() {
        return find("wall", WallView.class);
    }

    PlotView plot(String id) {
        return find(id, PlotView.class);
    }

    void unfold(String fold) {
        Easel.on(() -> find("fold-" + fold, TitledPane.class).setExpanded(true));
        Easel.pulses(2);
    }

    /// Types a number into a knob of that name.
    void type(FxRobot robot, String knob, String number) {
        write(robot, "field-" + knob, number);
    }

    /// Writes into a field in the stead of what stands there, and presses Enter.
    void write(FxRobot robot, String id, String words) {
        Easel.on(() -> {
            find(id, TextField.class).requestFocus();
            find(id, TextField.class).selectAll();
        });
        robot.write(words).push(KeyCode.ENTER);
        Easel.pulses(2);
        focus("wall");
    }

    void focus(String id) {
        Easel.on(() -> find(id, Node.class).requestFocus());
        Easel.pulses(1);
    }

    boolean shows(String id) {
        return Easel.get(() -> {
            for (Node node = easel.root.lookup("#" + id); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
                if (node.equals(easel.root)) {
                    return true;
                }
            }
            return false;
        });
    }

    /// Clicks on something of a menu that is about to appear.
    static void choose(FxRobot robot, String id) {
        Easel.until(() -> item(robot, id).isPresent(), () -> "no " + id);
        robot.clickOn(item(robot, id).orElseThrow());
        Easel.pulses(2);
    }

    private static Optional<Node> item(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).tryQuery();
    }

    /// All that the tiles of a row of the wall say and how high their bars are.
    String row(int row) {
        return Easel.get(() -> {
            var text = new StringBuilder();
            for (WallModel.Tile tile : wall().model().rows().get(row).tiles()) {
                tile.remarks().forEach(remark -> text.append(remark.text()).append(' '));
                tile.bins().forEach(bins -> {
                    for (int i = 0; i < bins.size(); i++) {
                        text.append(bins.height(i)).append(' ');
                    }
                });
            }
            return text.toString();
        });
    }

    List<String> rows() {
        return Easel.get(() -> wall().model().rows()).stream().map(row -> row.tags().getFirst().name())
                .toList();
    }

    /// A place of a tile of a wall, on the screen.
    static Point2D at(WallView wall, int row, int column, double share) {
        return Easel.get(() -> {
            Area tile = Objects.requireNonNull(wall.painter()).tile(new WallModel.Place(row, column));
            return wall.localToScreen(tile.x() + share * tile.width(), tile.y() + tile.height() / 3);
        });
    }

    void close() {
        Easel.on(page::dispose);
    }
}
