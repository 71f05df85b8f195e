package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import trainscope.lab.spec.Look;

/// What can be done with a lane, the same by menu and by key.
final class LaneDeeds {
    private static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D,
            KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination LOOK = new KeyCodeCombination(KeyCode.C);
    private static final KeyCombination SWITCH = new KeyCodeCombination(KeyCode.H);
    private static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination ADD = new KeyCodeCombination(KeyCode.N);
    private static final KeyCombination MENU_KEY = new KeyCodeCombination(KeyCode.CONTEXT_MENU);
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10,
            KeyCombination.SHIFT_DOWN);

    private final Desk desk;
    private final LaneKeeper model;

    /// What needs the rows: a name that is being written, a menu that stands beside its row.
    interface Rows {
        void rename(int lane);

        void menu(int lane);

        void looks(int lane);

        void add();
    }

    LaneDeeds(Desk desk, LaneKeeper model) {
        this.desk = desk;
        this.model = model;
    }

    List<Command> commands(Rows rows) {
        return List.of(new Command("lane-add", ADD, rows::add),
                new Command("lane-rename", RENAME, () -> rows.rename(selected())),
                new Command("lane-duplicate", DUPLICATE, () -> model.duplicate(selected())),
                new Command("lane-look", LOOK, () -> rows.looks(selected())),
                new Command("lane-switch", SWITCH, () -> turnOver(selected())),
                new Command("lane-remove", REMOVE, () -> model.remove(selected())),
                new Command("lane-menu", MENU, () -> rows.menu(selected())),
                new Command("lane-menu", MENU_KEY, () -> rows.menu(selected())));
    }

    private int selected() {
        return model.selectedProperty().get();
    }

    private void turnOver(int lane) {
        model.show(lane, !model.isShown(lane));
    }

    /// Everything that can be done with a lane.
    ContextMenu menu(int lane, Rows rows) {
        var looks = new Menu(desk.texts().get("command.lane-look"));
        looks.setId("lane-look");
        looks.getItems().setAll(styles(lane));
        MenuItem duplicate = item("lane-duplicate", DUPLICATE, () -> model.duplicate(lane));
        duplicate.setDisable(model.laneCount() >= model.mostLanes());
        MenuItem remove = item("lane-remove", REMOVE, () -> model.remove(lane));
        remove.setDisable(model.isOnly(lane));
        return new ContextMenu(item("lane-rename", RENAME, () -> rows.rename(lane)), duplicate, looks,
                item(model.isShown(lane) ? "lane-off" : "lane-on", SWITCH, () -> turnOver(lane)),
                new SeparatorMenuItem(), remove);
    }

    private MenuItem item(String id, KeyCombination key, Runnable action) {
        var item = new MenuItem(desk.texts().get("command." + id));
        item.setId(id);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// The eight styles to choose from.
    ContextMenu looks(int lane) {
        var heading = new CustomMenuItem(
                new Label(desk.texts().get("lanes.look-of", model.laneName(lane))),
                false);
        heading.setDisable(true);
        var menu = new ContextMenu(heading);
        menu.getItems().addAll(styles(lane));
        return menu;
    }

    private List<MenuItem> styles(int lane) {
        List<MenuItem> items = new ArrayList<>();
        for (int style = 0; style < Look.STYLES; style++) {
            int chosen = style;
            var item = new RadioMenuItem(words(lane, style), new LaneSwatch(style, desk.palette()));
            item.setId("style-" + style);
            item.setSelected(model.look(lane).style() == style);
            item.setOnAction(_ -> model.recolour(lane, chosen));
            items.add(item);
        }
        return items;
    }

    /// What a style is in words, and who has it now.
    private String words(int lane, int style) {
        String look = desk.texts().get("lanes.style." + style);
        return IntStream.range(0, model.laneCount())
                .filter(other -> other != lane && model.look(other).style() == style).boxed().findFirst()
                .map(other -> desk.texts().get("lanes.style-taken", look, model.laneName(other)))
                .orElse(look);
    }
}
