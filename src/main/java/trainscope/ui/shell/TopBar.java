package trainscope.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Hint;

/// The bar above the pictures: the title, what the page puts beside it, and the switches of the window.
final class TopBar {
    private final Texts texts;
    private final ShellCommands commands;
    private final HBox box = new HBox();
    private final Label title = new Label();
    private final HBox header = new HBox();

    TopBar(Texts texts, ShellViewModel model, ShellCommands commands, Optional<String> hangul) {
        this.texts = texts;
        this.commands = commands;
        box.getStyleClass().add("top-bar");
        title.setId("title");
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        header.getStyleClass().add("header");
        HBox.setHgrow(header, Priority.ALWAYS);
        Button present = button("present", "presenter", Feather.MAXIMIZE);
        present.setText(texts.get("bar.present"));
        box.getChildren().addAll(title, header, language(hangul), theme(model), present,
                button("fold", "setup", Feather.SIDEBAR), button("help", "shortcuts", Feather.HELP_CIRCLE));
    }

    Region node() {
        return box;
    }

    void show(String words, List<Node> nodes) {
        title.setText(words);
        header.getChildren().setAll(nodes);
    }

    /// Says the other language in its own words, and so in a font that has its letters.
    private Button language(Optional<String> hangul) {
        Button button = button("language", "language", null);
        boolean english = texts.language() == Language.ENGLISH;
        button.setText(english ? "한국어" : "English");
        if (english) {
            hangul.ifPresent(family -> button.setStyle("-fx-font-family: \"" + family + "\""));
        }
        return button;
    }

    private Button theme(ShellViewModel model) {
        Button button = button("theme", "theme", Feather.MONITOR);
        button.graphicProperty()
                .bind(Bindings.createObjectBinding(() -> new FontIcon(switch (model.theme.get()) {
                    case SYSTEM -> Feather.MONITOR;
                    case LIGHT -> Feather.SUN;
                    case DARK -> Feather.MOON;
                }), model.theme));
        var words = Bindings.createStringBinding(() -> texts.get("theme." + model.theme.get().id()),
                model.theme);
        button.accessibleTextProperty().bind(words);
        var tip = new Tooltip();
        tip.textProperty().bind(words.concat("  " + commands.key("theme")));
        button.setTooltip(tip);
        return button;
    }

    private Button button(String id, String command, @Nullable Ikon icon) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add("bar-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
        }
        String name = texts.get("command." + command);
        button.setAccessibleText(name);
        button.setTooltip(new Hint(name + "  " + commands.key(command)));
        button.setOnAction(_ -> commands.run(command));
        return button;
    }
}
