package trainscope.ui.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import trainscope.lab.store.WholeFile;

/// Takes a picture away: into the clipboard, or into a file that a person names.
final class PictureFiles {
    private final Desk desk;
    private final Supplier<String> title;
    private final Supplier<PlotExport> export;

    /// What is written into a file; made only once a name is known.
    interface Content {
        byte[] bytes();
    }

    /// @param title what the picture is called now
    /// @param export the picture as it is now
    PictureFiles(Desk desk, Supplier<String> title, Supplier<PlotExport> export) {
        this.desk = desk;
        this.title = title;
        this.export = export;
    }

    /// An entry of a menu; its id is the key of its text.
    MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(desk.texts().get(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    MenuItem[] items() {
        return new MenuItem[] {item("plot.copy", this::copy),
            item("plot.save-png", () -> save("png", () -> export.get().png())),
            item("plot.save-svg", () -> save("svg", () -> utf8(export.get().svg())))};
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(export.get().image());
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices().say(desk.texts().get("plot.copied"));
    }

    void save(String extension, Content content) {
        desk.files().save(name() + "." + extension, extension).ifPresent(file -> {
            try {
                WholeFile.write(file, content.bytes());
                desk.notices().say(desk.texts().get("plot.saved", file.getFileName()));
            } catch (IOException e) {
                desk.notices().warn(desk.texts().get("plot.not-saved", file, reason(e)));
            }
        });
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /// The picture's title as a file name that every system takes.
    private String name() {
        String words = title.get().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? "trainscope" : words;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
