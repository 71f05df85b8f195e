package trainscope.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.collections.ObservableList;

/// What a transport bar drives: where time stands, how far it has been, and the ways to move it.
public interface Timekeeper {
    ReadOnlyLongProperty stepProperty();

    /// How far the run has been.
    ReadOnlyLongProperty reachProperty();

    /// How many steps the run has.
    ReadOnlyLongProperty limitProperty();

    ReadOnlyBooleanProperty playingProperty();

    /// Steps per second; infinite for as fast as it goes.
    DoubleProperty speedProperty();

    ObservableList<TimeMark> marks();

    void toggle();

    /// Moves by so many steps and rests there.
    void step(long steps);

    /// Goes to a step and rests there.
    void seek(long step);

    /// Whether a lane can leave another one.
    default boolean branches() {
        return true;
    }

    void branchHere();
}
