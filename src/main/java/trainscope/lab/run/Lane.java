package trainscope.lab.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.spec.LaneSpec;

/// One competitor: a state that is advanced step by step, saved, restored and measured. What it will be after a step
/// depends on what it is, on the number of the step, and on nothing else.
sealed interface Lane permits Walker, Learner {
    /// Advances by one step.
    void step();

    /// Whether steps change nothing any more, whatever comes.
    default boolean rests() {
        return false;
    }

    /// From now on it follows another spec. Memory that the new one shares is kept.
    void follow(LaneSpec spec);

    /// How many numbers the state has.
    int volume();

    void save(double[] into);

    /// @param made what made the step that led there
    void load(double[] from, long step, LaneSpec made);

    /// Adds what decides the steps to come to a fingerprint.
    void digest(Fingerprint into);

    /// What made the latest step, which need not be what makes the next.
    LaneSpec made();

    /// The names of what [#measure] writes.
    List<String> metrics();

    /// An empty track for a metric of a lane that begins at that step.
    default Track track(int metric, long birth) {
        return new Track(birth, 1);
    }

    /// Writes what is worth a curve at this step.
    void measure(double[] into);

    /// Keeps what is needed to draw where it has been.
    default void record() {}

    /// Forgets what was recorded from that step on.
    default void cut(long step) {}

    /// Begins recording at that step.
    default void begin(long step) {}

    /// What is not finite at the step measured last, if anything is.
    @Nullable
    Breakdown breakdown();
}
