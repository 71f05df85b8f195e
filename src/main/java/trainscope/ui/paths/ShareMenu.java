package trainscope.ui.paths;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.PathJson;
import trainscope.lab.store.PathCsv;
import trainscope.lab.store.WholeFile;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Desk;

/// The experiment as a file or as text: saved, opened, copied, pasted, and its points as CSV.
final class ShareMenu {
    private final Desk desk;
    private final PathsViewModel model;
    private final PathJson json;

    ShareMenu(Desk desk, PathsViewModel model) {
        this.desk = desk;
        this.model = model;
        json = new PathJson(model.catalog());
    }

    MenuButton node() {
        var menu = new MenuButton(desk.texts().get("share.title"), null, item("open", this::open),
                item("save", this::save),
                item("copy", this::copy), item("paste", this::paste), item("points", this::points));
        menu.setId("share");
        return menu;
    }

    List<Command> commands() {
        return List.of(new Command("open", PathsCommands.control(KeyCode.O), this::open),
                new Command("save", PathsCommands.control(KeyCode.S), this::save),
                new Command("copy", PathsCommands.control(KeyCode.C, KeyCombination.SHIFT_DOWN), this::copy));
    }

    private MenuItem item(String id, Runnable action) {
        var item = new MenuItem(desk.texts().get("share." + id));
        item.setId("share-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    void open() {
        desk.files().open("json").ifPresent(this::open);
    }

    /// Opens a file, or says why it cannot be opened.
    void open(Path file) {
        try {
            read(WholeFile.text(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            desk.notices().warn(
                    desk.texts().get("share.unreadable", file.getFileName(), String.valueOf(e.getMessage())));
        } catch (Refused e) {
            refuse(String.valueOf(file.getFileName()), e.problem());
        }
    }

    /// Opens an experiment that goes by that name, or says why it cannot be opened.
    void read(String text, String name) {
        try {
            model.open(json.read(text), false);
            desk.notices().say(desk.texts().get("share.opened", name));
        } catch (Refused e) {
            refuse(name, e.problem());
        }
    }

    private void refuse(String name, Problem problem) {
        desk.notices().warn(desk.texts().get("share.refused", name, Complaint.of(desk.texts(), problem)));
    }

    void save() {
        desk.files().save("paths.json", "json").ifPresent(file -> write(file, json.write(model.plan())));
    }

    private void points() {
        desk.files().save("paths.csv", "csv").ifPresent(file -> {
            var points = new StringWriter();
            PathCsv.write(new Race(model.plan()), Math.max(1, model.spec().steps() / 100_000),
                    new PrintWriter(points));
            write(file, points.toString());
        });
    }

    private void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            desk.notices().say(desk.texts().get("share.saved", file.getFileName()));
        } catch (IOException e) {
            desk.notices().warn(
                    desk.texts().get("share.unwritable", file.getFileName(), String.valueOf(e.getMessage())));
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(json.write(model.plan()));
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices().say(desk.texts().get("share.copied"));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        read(text == null ? "" : text, desk.texts().get("share.clipboard"));
    }
}
