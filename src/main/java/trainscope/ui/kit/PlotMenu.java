package trainscope.ui.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import trainscope.i18n.Texts;
import trainscope.lab.store.WholeFile;
import trainscope.plot.Lens;

/// What can be done with a picture as a whole: take it away, save it, show all of it, turn its axes.
final class PlotMenu {
    private final PlotView view;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem reset;
    private final CheckMenuItem logX;
    private final CheckMenuItem logY;

    /// What is written into a file; made only once a name is known.
    private interface Content {
        byte[] bytes();
    }

    PlotMenu(PlotView view) {
        this.view = view;
        reset = item("plot.reset", view::reset);
        logX = check("plot.log-x", () -> view.lens(view.lens().turnedX()));
        logY = check("plot.log-y", () -> view.lens(view.lens().turnedY()));
        menu.getItems().addAll(
                item("plot.copy", this::copy),
                item("plot.save-png", () -> save("png", () -> export().png())),
                item("plot.save-svg", () -> save("svg", () -> utf8(export().svg()))),
                item("plot.save-csv", () -> save("csv", () -> utf8(export().csv()))),
                new SeparatorMenuItem(),
                reset,
                logY,
                logX);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts().get(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private CheckMenuItem check(String key, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(texts().get(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Texts texts() {
        return view.desk().texts();
    }

    private PlotExport export() {
        return new PlotExport(view.picture(), view.look(), view.measure(), view.getWidth(), view.getHeight());
    }

    void show(double screenX, double screenY) {
        var seen = view.seen();
        reset.setDisable(!view.lens().isSet());
        logX.setSelected(seen.x().isLog());
        logY.setSelected(seen.y().isLog());
        logX.setVisible(Lens.mayTurnX(view.model()));
        logY.setVisible(Lens.mayTurnY(view.model()));
        menu.show(view, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(export().image());
        Clipboard.getSystemClipboard().setContent(content);
        view.desk().notices().say(texts().get("plot.copied"));
    }

    private void save(String extension, Content content) {
        view.desk().files().save(name() + "." + extension, extension).ifPresent(file -> {
            try {
                WholeFile.write(file, content.bytes());
                view.desk().notices().say(texts().get("plot.saved", file.getFileName()));
            } catch (IOException e) {
                view.desk().notices().warn(texts().get("plot.not-saved", file, reason(e)));
            }
        });
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /// The picture's title as a file name that every system takes.
    private String name() {
        String words = view.model().title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? "trainscope" : words;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
