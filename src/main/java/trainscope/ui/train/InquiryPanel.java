package trainscope.ui.train;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import trainscope.lab.run.TrainFrame;
import trainscope.ui.kit.Desk;

/// A panel that shows what an [Inquiry] knows of the selected lane, whatever moment the run shows.
abstract class InquiryPanel implements Panel {
    private final VBox node = new VBox();
    private final Desk desk;
    private final TrainViewModel model;
    private final Inquiry<?> inquiry;
    private final Runnable beat = this::beat;
    private final InvalidationListener changed = _ -> show();

    InquiryPanel(Desk desk, TrainViewModel model, Inquiry<?> inquiry) {
        this.desk = desk;
        this.model = model;
        this.inquiry = inquiry;
        node.getStyleClass().add("inquiry-panel");
        node.setAccessibleText(desk.texts().get("train.panel." + id() + ".hint"));
    }

    /// Shows what is known now.
    abstract void show();

    @Override
    public final Node node() {
        return node;
    }

    final VBox box() {
        return node;
    }

    /// A question was asked: from now on there is news.
    final void begin() {
        desk.pulse().add(beat);
        show();
    }

    private void beat() {
        if (inquiry.poll()) {
            show();
        }
        if (!inquiry.isRunning()) {
            desk.pulse().remove(beat);
        }
    }

    /// What it shows has its own time.
    @Override
    public void draw(TrainFrame frame) {
        // Whatever moment is shown, the lane is the same.
    }

    @Override
    public void seen(boolean now) {
        desk.pulse().remove(beat);
        model.selectedProperty().removeListener(changed);
        model.planProperty().removeListener(changed);
        if (now) {
            model.selectedProperty().addListener(changed);
            model.planProperty().addListener(changed);
            begin();
        }
    }
}
