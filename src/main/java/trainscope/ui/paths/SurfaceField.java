package trainscope.ui.paths;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trainscope.engine.Problem;
import trainscope.engine.surface.Surface;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathText;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Hint;

/// The surface as text: a formula, or a name with its numbers. A mistake is shown under its column while one types; the
/// last good surface stays on the map.
final class SurfaceField extends VBox {
    private final Texts texts;
    private final PathsViewModel model;
    private final PathText reader;
    private final TextField field = new TextField();
    private final Label caret = new Label();
    private final Label trouble = new Label();
    private boolean setting;

    SurfaceField(Texts texts, PathsViewModel model) {
        this.texts = texts;
        this.model = model;
        this.reader = new PathText(model.catalog());
        getStyleClass().add("surface-field");
        field.setId("surface");
        field.getStyleClass().add("formula");
        field.setTooltip(new Hint(texts.get("paths.surface.hint")));
        field.setAccessibleText(texts.get("paths.surface.hint"));
        field.textProperty().addListener((_, _, text) -> typed(text));
        HBox.setHgrow(field, Priority.ALWAYS);
        caret.getStyleClass().addAll("formula", "formula-caret");
        trouble.getStyleClass().add("knob-trouble");
        trouble.setId("surface-trouble");
        trouble.setWrapText(true);
        for (Label label : List.of(caret, trouble)) {
            label.managedProperty().bind(label.visibleProperty());
            label.setVisible(false);
        }
        getChildren().addAll(new HBox(field, menu()), caret, trouble);
        show();
    }

    private MenuButton menu() {
        var menu = new MenuButton();
        menu.setId("surfaces");
        menu.setAccessibleText(texts.get("paths.surfaces"));
        menu.setTooltip(new Hint(texts.get("paths.surfaces")));
        for (var entry : model.catalog().surfaces().entries()) {
            var item = new MenuItem(texts.get("surface." + entry.id() + ".name"));
            item.setId("surface-" + entry.id());
            item.setOnAction(_ -> {
                model.surface(entry.prototype());
                show();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Shows the surface of the model, unless a person is writing another.
    void show() {
        String text = reader.print(model.spec().surface());
        if (!field.isFocused() && !field.getText().equals(text)) {
            setting = true;
            field.setText(text);
            setting = false;
            complain(Optional.empty());
        }
    }

    private void typed(String text) {
        if (setting) {
            return;
        }
        try {
            Surface surface = reader.surface(text);
            complain(Optional.empty());
            if (!surface.equals(model.spec().surface())) {
                model.surface(surface);
            }
        } catch (Refused e) {
            complain(Optional.of(e.problem()));
        }
    }

    private void complain(Optional<Problem> problem) {
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), problem.isPresent());
        trouble.setVisible(problem.isPresent());
        caret.setVisible(problem.isPresent() && problem.get().column() > 0);
        problem.ifPresent(p -> {
            trouble.setText(Complaint.of(texts, p));
            caret.setText(" ".repeat(Math.max(0, p.column() - 1)) + "▲");
        });
    }
}
