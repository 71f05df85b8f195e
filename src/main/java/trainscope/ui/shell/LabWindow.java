package trainscope.ui.shell;

import java.io.IOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import trainscope.i18n.Language;
import trainscope.ui.kit.Page;

/// The window: where it stands, what it remembers, and how it goes in front of a class and comes back.
final class LabWindow {
    private final Stage stage;
    private final SettingsFile file;
    private final SettingsFile.Found found;
    private final ShellViewModel model;
    private final Mishaps mishaps;
    private final Shell shell;
    private WindowPlace place;

    LabWindow(Stage stage, List<Page> pages, SettingsFile file, Outside outside) {
        this.stage = stage;
        this.file = file;
        found = file.load();
        place = found.settings().window().on(outside.screens());
        model = new ShellViewModel(found.settings());
        boolean silent = model.language.get() == Language.KOREAN && outside.hangul().isEmpty();
        if (silent) {
            model.language.set(Language.ENGLISH);
        }
        var appearance = new Appearance(model, outside.dark(), outside.hangul());
        mishaps = new Mishaps(
                new ErrorWindow(() -> outside.speech().apply(model.language.get()), appearance));
        var deck = new PageDeck(pages, e -> mishaps.uncaughtException(Thread.currentThread(), e));
        shell = new Shell(model, deck, appearance, outside, stage);
        stand();
        present();
        // Whatever else is open goes with the window: a bubble that outlives it would keep the program alive.
        stage.setOnHidden(_ -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        stage.setOnShown(_ -> {
            if (silent) {
                shell.notices().warn(shell.texts().get("language.no-hangul"));
            }
            if (!found.remark().isEmpty()) {
                shell.notices().warn(shell.texts().get(found.remark()));
            } else if (!file.writable()) {
                shell.notices().warn(shell.texts().get("settings.unwritable", file.path()));
            }
        });
    }

    Shell shell() {
        return shell;
    }

    ShellViewModel model() {
        return model;
    }

    Mishaps mishaps() {
        return mishaps;
    }

    void open() {
        stage.show();
    }

    /// Ends the pages and remembers the settings, and says whether that could be done. By now nobody reads a message any
    /// more: what could be foreseen was said at the start.
    boolean close() {
        shell.dispose();
        if (!found.ours()) {
            return false;
        }
        try {
            file.save(model.settings(place));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void stand() {
        stage.setScene(shell.scene());
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            var icon = LabWindow.class
                    .getResourceAsStream("/trainscope/assets/icons/trainscope-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        }
        stage.xProperty().subscribe(_ -> moved());
        stage.yProperty().subscribe(_ -> moved());
        stage.widthProperty().subscribe(_ -> moved());
        stage.heightProperty().subscribe(_ -> moved());
        stage.maximizedProperty().subscribe(_ -> moved());
    }

    /// Remembers the place that is neither maximized nor the whole screen: that is where the window goes back to.
    private void moved() {
        boolean free = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        place = free ? new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)
                : new WindowPlace(place.x(), place.y(), place.width(), place.height(),
                        stage.isMaximized() || (stage.isFullScreen() && place.maximized()));
    }

    private void present() {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        model.presenting.subscribe((_, on) -> stage.setFullScreen(on));
        stage.fullScreenProperty().subscribe((_, on) -> model.presenting.set(on));
        shell.scene().addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.presenting.get()) {
                e.consume();
                model.presenting.set(false);
            }
        });
    }
}
