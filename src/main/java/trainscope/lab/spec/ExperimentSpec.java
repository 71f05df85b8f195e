package trainscope.lab.spec;

import java.util.List;

/// What a person chose, whole: a run is a function of this record, and nothing else goes into it.
public sealed interface ExperimentSpec permits PathSpec, TrainSpec {
    /// The most lanes a race can have.
    int MOST_LANES = 8;

    /// The root of every random draw.
    long seed();

    /// How many steps the run has.
    long steps();

    List<? extends LaneSpec> lanes();

    /// The same with that lane in that place; a place behind the last adds it.
    ExperimentSpec with(int lane, LaneSpec to);

    /// The same without that lane.
    ExperimentSpec without(int lane);
}
