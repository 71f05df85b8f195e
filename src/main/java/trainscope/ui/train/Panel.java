package trainscope.ui.train;

import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.TrainFrame;

/// Something to look at below the curves of a training. It is drawn only while it is seen.
interface Panel {
    /// The end of its text keys: `train.panel.<id>` names it, `train.panel.<id>.hint` says what it shows.
    String id();

    Node node();

    /// Shows a moment; called with every new frame while the panel is seen.
    void draw(TrainFrame frame);

    /// What of the inside of the selected lane it wants to see while it is seen.
    default Set<Gaze.Aspect> wants() {
        return Set.of();
    }

    /// Whether it wants to see that of all lanes.
    default boolean wantsAllLanes() {
        return false;
    }

    /// Whether another frame shows no other inside: while a run hurries, several frames carry what was seen last.
    static boolean isStale(@Nullable TrainFrame before, TrainFrame now) {
        return before != null && !before.equals(now) && before.insides().equals(now.insides());
    }

    /// Another run begins, and what was seen of the one before is forgotten.
    default void forget() {}

    /// Comes into sight, or goes out of it.
    default void seen(boolean now) {}
}
