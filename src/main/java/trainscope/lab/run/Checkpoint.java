package trainscope.lab.run;

import java.util.List;
import trainscope.lab.spec.LaneSpec;

/// The whole state of a race at a step: the numbers of every lane that lived then.
record Checkpoint(long step, List<State> lanes) {
    /// One lane: all its numbers, none where it was not born yet, and what made the step that led there.
    static final class State {
        final double[] numbers;
        final LaneSpec made;

        State(double[] numbers, LaneSpec made) {
            this.numbers = numbers;
            this.made = made;
        }
    }
}
