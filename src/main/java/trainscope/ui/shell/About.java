package trainscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import trainscope.i18n.Texts;
import trainscope.lab.Release;

/// What runs here and what it is made of.
final class About {
    private static final List<List<String>> PARTS = List.of(
            List.of("OpenJDK", "GPL 2 + Classpath Exception"),
            List.of("JavaFX", "GPL 2 + Classpath Exception"),
            List.of("ControlsFX", "BSD 3-Clause"),
            List.of("AtlantaFX", "MIT"),
            List.of("Ikonli", "Apache 2.0"),
            List.of("Feather", "MIT"),
            List.of("EJML", "Apache 2.0"),
            List.of("Jackson", "Apache 2.0"),
            List.of("picocli", "Apache 2.0"),
            List.of("JSpecify", "Apache 2.0"));

    private About() {}

    static Node of(Texts texts) {
        var sentence = new Label(texts.get("cli.about"));
        sentence.setWrapText(true);
        var facts = grid(facts(texts));
        facts.setId("about-facts");
        var heading = new Label(texts.get("about.parts"));
        heading.getStyleClass().add("heading");
        var box = new VBox(sentence, facts, heading, grid(PARTS));
        box.getStyleClass().add("about");
        return box;
    }

    /// Copies the facts, for a letter about a fault.
    static Button copy(Texts texts) {
        var copy = new Button(texts.get("about.copy"));
        copy.setId("about-copy");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(lines(texts));
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.get("about.copied"));
        });
        return copy;
    }

    /// The facts as lines, to be put into a letter.
    static String lines(Texts texts) {
        List<String> lines = new ArrayList<>();
        facts(texts).forEach(row -> lines.add(row.getFirst() + ": " + row.getLast()));
        return String.join("\n", lines) + "\n";
    }

    private static List<List<String>> facts(Texts texts) {
        return List.of(List.of(texts.get("about.version"), Release.VERSION),
                List.of("Java", property("java.runtime.version") + ", " + property("java.vendor")),
                List.of("JavaFX", property("javafx.runtime.version")),
                List.of(texts.get("about.system"),
                        property("os.name") + " " + property("os.version") + ", " + property("os.arch")));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static GridPane grid(List<List<String>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (List<String> row : rows) {
            var name = new Label(row.getFirst());
            name.getStyleClass().add("muted");
            grid.addRow(grid.getRowCount(), name, new Label(row.getLast()));
        }
        return grid;
    }
}
