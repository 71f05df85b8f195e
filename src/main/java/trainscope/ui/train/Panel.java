package trainscope.ui.train;

import javafx.scene.Node;
import trainscope.lab.run.TrainFrame;

/// Something to look at below the curves of a training. It is drawn only while it is seen.
interface Panel {
    /// The end of its text keys: `train.panel.<id>` names it, `train.panel.<id>.hint` says what it shows.
    String id();

    Node node();

    /// Shows a moment; called with every new frame while the panel is seen.
    void draw(TrainFrame frame);

    /// Comes into sight, or goes out of it.
    default void seen(boolean now) {}
}
