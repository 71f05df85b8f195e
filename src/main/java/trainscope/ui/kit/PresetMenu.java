package trainscope.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.lab.store.Presets.Preset;

/// Experiments worth showing, and beside the pictures what to notice in the one that was chosen.
public final class PresetMenu {
    private final Texts texts;
    private final StringProperty chosen;
    private final List<Item> presets;

    /// One of them.
    ///
    /// @param title the key of its name
    /// @param text the key of two sentences about what there is to see
    /// @param open shows it
    public record Item(String id, String title, String text, Runnable open) {}

    /// @param chosen the id of the one whose words are shown; nothing for none
    public PresetMenu(Texts texts, StringProperty chosen, List<Item> presets) {
        this.texts = texts;
        this.chosen = chosen;
        this.presets = List.copyOf(presets);
    }

    /// Those of a room in which lanes race. They play at once.
    public PresetMenu(Texts texts, RaceViewModel<?, ?> model, List<Preset> presets) {
        this(texts, model.presetProperty(), presets.stream().map(preset -> new Item(preset.id(),
                preset.title(), preset.text(), () -> model.open(preset.plan(), true))).toList());
    }

    public MenuButton menu() {
        var menu = new MenuButton(texts.get("presets.title"));
        menu.setId("presets");
        menu.setTooltip(new Hint(texts.get("presets.hint")));
        for (Item preset : presets) {
            var item = new MenuItem(texts.get(preset.title()));
            item.setId("preset-" + preset.id());
            item.setOnAction(_ -> {
                preset.open().run();
                chosen.set(preset.id());
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Two sentences on the chosen experiment, that can be put away.
    public Node note() {
        var title = new Label();
        title.getStyleClass().add("note-title");
        title.textProperty().bind(said(true));
        var words = new Label();
        words.setId("preset-note");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.textProperty().bind(said(false));
        words.getStyleClass().add("note-words");
        var both = new VBox(title, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        var close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(texts.get("presets.close"));
        close.setTooltip(new Hint(texts.get("presets.close")));
        close.setOnAction(_ -> chosen.set(""));
        var note = new HBox(both, close);
        note.setAlignment(Pos.TOP_LEFT);
        note.getStyleClass().add("note");
        note.visibleProperty().bind(chosen.isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /// A binding that the model, which outlives this view, does not hold on to.
    private StringBinding said(boolean title) {
        return Bindings.createStringBinding(() -> text(chosen.get(), title),
                chosen);
    }

    private String text(String id, boolean title) {
        return presets.stream().filter(p -> p.id().equals(id)).findFirst()
                .map(p -> kept(texts.get(title ? p.title() : p.text()))).orElse("");
    }

    /// A place and an equation are not broken into two lines.
    private static String kept(String text) {
        return text.replaceAll("(\\([−\\d.]+,) (?=[−\\d.]+\\))", "$1\u00a0")
                .replaceAll(" ([=>]) ", "\u00a0$1\u00a0");
    }
}
