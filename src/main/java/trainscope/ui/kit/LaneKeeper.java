package trainscope.ui.kit;

import javafx.beans.property.IntegerProperty;
import trainscope.lab.spec.Look;

/// Lanes as a list of them knows them: names, looks, and what can be done with each.
public interface LaneKeeper {
    /// How many there are.
    int laneCount();

    /// How many there may be.
    int mostLanes();

    String laneName(int lane);

    /// The lane whose knobs are shown.
    IntegerProperty selectedProperty();

    /// What a lane looks like.
    Look look(int lane);

    /// Whether a lane may go by that name.
    boolean mayBeCalled(int lane, String name);

    /// Gives a lane another name, if it is a good one and free.
    boolean rename(int lane, String name);

    /// A new lane like that one, selected.
    void duplicate(int lane);

    /// Whether it is the last one that can be removed, and so cannot.
    boolean isOnly(int lane);

    void remove(int lane);

    /// A lane in another style; who had it takes the one that becomes free.
    void recolour(int lane, int style);

    void show(int lane, boolean shown);

    default boolean isShown(int lane) {
        return look(lane).shown();
    }
}
