package trainscope.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
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
    private final RaceViewModel<?, ?> model;
    private final List<Preset> presets;

    public PresetMenu(Texts texts, RaceViewModel<?, ?> model, List<Preset> presets) {
        this.texts = texts;
        this.model = model;
        this.presets = presets;
    }

    public MenuButton menu() {
        var menu = new MenuButton(texts.get("presets.title"));
        menu.setId("presets");
        menu.setTooltip(new Hint(texts.get("presets.hint")));
        for (Preset preset : presets) {
            var item = new MenuItem(texts.get(preset.title()));
            item.setId("preset-" + preset.id());
            item.setOnAction(_ -> {
                model.open(preset.plan(), true);
                model.presetProperty().set(preset.id());
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
        close.setOnAction(_ -> model.presetProperty().set(""));
        var note = new HBox(both, close);
        note.setAlignment(Pos.TOP_LEFT);
        note.getStyleClass().add("note");
        note.visibleProperty().bind(model.presetProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /// A binding that the model, which outlives this view, does not hold on to.
    private StringBinding said(boolean title) {
        return Bindings.createStringBinding(() -> text(model.presetProperty().get(), title),
                model.presetProperty());
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
