package trainscope.ui.kit;

import java.io.IOException;
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
import trainscope.lab.spec.Plan;
import trainscope.lab.store.WholeFile;

/// The experiment as a file or as text: saved, opened, copied, pasted.
public final class ShareMenu {
    private final Desk desk;
    private final Experiment experiment;

    /// An experiment that is written and read.
    public interface Experiment {
        /// What a file is called without its ending, if a person does not say otherwise.
        String name();

        /// The experiment as it is now.
        String text();

        /// Shows the experiment in a text.
        void open(String text) throws Refused;
    }

    /// How experiments of a room are written and read.
    public interface Paper {
        /// What a file is called without its ending, if a person does not say otherwise.
        String name();

        String write(Plan plan);

        Plan read(String text) throws Refused;
    }

    public ShareMenu(Desk desk, RaceViewModel<?, ?> model, Paper paper) {
        this(desk, new Race(model, paper));
    }

    public ShareMenu(Desk desk, Experiment experiment) {
        this.desk = desk;
        this.experiment = experiment;
    }

    private record Race(RaceViewModel<?, ?> model, Paper paper) implements Experiment {
        @Override
        public String name() {
            return paper.name();
        }

        @Override
        public String text() {
            return paper.write(model.plan());
        }

        @Override
        public void open(String text) throws Refused {
            model.open(paper.read(text), false);
        }
    }

    /// @param more what else this room shares
    public MenuButton node(MenuItem... more) {
        var menu = new MenuButton(desk.texts().get("share.title"), null, item("open", this::open),
                item("save", this::save), item("copy", this::copy), item("paste", this::paste));
        menu.getItems().addAll(more);
        menu.setId("share");
        return menu;
    }

    public List<Command> commands() {
        return List.of(new Command("open", RaceCommands.control(KeyCode.O), this::open),
                new Command("save", RaceCommands.control(KeyCode.S), this::save),
                new Command("copy", RaceCommands.control(KeyCode.C, KeyCombination.SHIFT_DOWN), this::copy));
    }

    /// Something to share, by its text.
    public MenuItem item(String id, Runnable action) {
        var item = new MenuItem(desk.texts().get("share." + id));
        item.setId("share-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    public void open() {
        desk.files().open("json").ifPresent(this::open);
    }

    /// Opens a file, or says why it cannot be opened.
    public void open(Path file) {
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
    public void read(String text, String name) {
        try {
            experiment.open(text);
            desk.notices().say(desk.texts().get("share.opened", name));
        } catch (Refused e) {
            refuse(name, e.problem());
        }
    }

    private void refuse(String name, Problem problem) {
        desk.notices().warn(desk.texts().get("share.refused", name, Complaint.of(desk.texts(), problem)));
    }

    public void save() {
        desk.files().save(experiment.name() + ".json", "json")
                .ifPresent(file -> write(file, experiment.text()));
    }

    /// Writes a file, and says whether that could be done.
    public void write(Path file, String text) {
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
        content.putString(experiment.text());
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices().say(desk.texts().get("share.copied"));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        read(text == null ? "" : text, desk.texts().get("share.clipboard"));
    }
}
