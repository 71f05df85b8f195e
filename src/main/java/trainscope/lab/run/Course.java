package trainscope.lab.run;

import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.lab.spec.LaneSpec;

/// What a race is run over: makes its lanes, says when it ends, and what there is to see.
sealed interface Course extends AutoCloseable permits PathCourse, TrainCourse {
    /// How many steps a run has.
    long steps();

    /// A lane at step 0.
    ///
    /// @param ancestor the number of the lane of the start from which it descends
    Lane lane(LaneSpec spec, int ancestor);

    /// The fingerprint of what is learned from, where something is.
    default String dataHash() {
        return "";
    }

    /// How many examples the exam has.
    default int examSize() {
        return 0;
    }

    /// Why a lane cannot be run here, if it cannot.
    default Optional<Problem> problem(LaneSpec lane) {
        return Optional.empty();
    }

    /// Sends the threads home that helped. What was raced over can still be raced over, by one.
    @Override
    default void close() {}

    /// What there is to see of these lanes now.
    ///
    /// @param sight what is seen of their insides
    Frame frame(Clock clock, List<Competitor> field, Sight sight);
}
