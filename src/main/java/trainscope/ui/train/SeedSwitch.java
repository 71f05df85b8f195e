package trainscope.ui.train;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.insight.spread.Spread;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;

/// Over how many seeds mean and spread are worked out beside the run: off, 3, 5 or 10. Another plan is worked out anew.
final class SeedSwitch extends HBox {
    private static final List<Integer> CHOICES = List.of(0, 3, 5, 10);

    private final Desk desk;
    private final TrainViewModel model;
    private final ProgressBar progress = new ProgressBar(0);
    private final Runnable beat = this::beat;

    SeedSwitch(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
        Texts texts = desk.texts();
        var choice = new ComboBox<Integer>();
        choice.setId("curve-seeds");
        choice.getItems().setAll(CHOICES);
        choice.setButtonCell(cell(texts));
        choice.setCellFactory(_ -> cell(texts));
        choice.setTooltip(new Hint(texts.get("train.seeds.hint")));
        choice.setValue(model.outlook().seedsProperty().get());
        choice.setOnAction(_ -> {
            model.outlook().seedsProperty().set(choice.getValue());
            ask();
        });
        var name = new Label(texts.get("train.seeds"));
        name.setLabelFor(choice);
        name.getStyleClass().add("text-muted");
        progress.setId("curve-seeds-progress");
        progress.setAccessibleText(texts.get("inquiry.progress"));
        progress.setPrefWidth(60);
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("curve-switches");
        getChildren().setAll(progress, name, choice);
        sceneProperty().addListener((_, _, now) -> {
            desk.pulse().remove(beat);
            if (now != null && model.inquiries().spread().isRunning()) {
                desk.pulse().add(beat);
            }
        });
    }

    private static ListCell<Integer> cell(Texts texts) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Integer seeds, boolean empty) {
                super.updateItem(seeds, empty);
                setText(seeds == null || empty ? "" : seeds == 0 ? texts.get("train.seeds.off") : seeds + "");
            }
        };
    }

    private void ask() {
        model.inquiries().spread().cancel();
        if (model.outlook().seedsProperty().get() > 0
                && model.inquiries().spread().state().found() == null) {
            model.inquiries().spread().ask();
            desk.pulse().add(beat);
        }
        model.outlook().redraw();
    }

    private void beat() {
        Inquiry<Spread> inquiry = model.inquiries().spread();
        boolean news = inquiry.poll();
        progress.setVisible(inquiry.isRunning());
        progress.setProgress(inquiry.state().share());
        if (!inquiry.isRunning()) {
            desk.pulse().remove(beat);
        }
        if (news) {
            model.outlook().redraw();
        }
    }

    /// What is known for the plan as it is now; where nothing is and it is wanted, it is worked out.
    @Nullable
    Spread spread() {
        if (model.outlook().seedsProperty().get() == 0) {
            return null;
        }
        Inquiry.State<Spread> state = model.inquiries().spread().state();
        if (state.found() == null && !state.running() && state.trouble().isEmpty()) {
            model.inquiries().spread().ask();
            desk.pulse().add(beat);
        }
        return state.found();
    }
}
