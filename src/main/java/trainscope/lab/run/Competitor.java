package trainscope.lab.run;

import org.jspecify.annotations.Nullable;
import trainscope.lab.spec.LaneSpec;

/// A lane with all that is kept of it.
final class Competitor {
    /// The step at which it begins.
    final long birth;
    final Lane lane;
    final MetricLog log;
    private LaneSpec now;
    private @Nullable Breakdown broken;

    Competitor(Lane lane, LaneSpec first, long birth) {
        this.lane = lane;
        this.now = first;
        this.birth = birth;
        this.log = new MetricLog(lane, birth);
        lane.begin(birth);
    }

    LaneSpec now() {
        return now;
    }

    /// What it is not finite in since when, or nothing.
    @Nullable
    Breakdown broken() {
        return broken;
    }

    void isBorn(Competitor parent) {
        follow(parent.now);
        load(parent.state(birth), birth);
        keepUp(birth);
    }

    void follow(LaneSpec spec) {
        now = spec;
        lane.follow(spec);
    }

    /// All numbers of the lane; none before it is born, for what it is then is made when it is.
    Checkpoint.State state(long step) {
        double[] numbers = new double[birth > step ? 0 : lane.volume()];
        if (birth <= step) {
            lane.save(numbers);
        }
        return new Checkpoint.State(numbers, lane.made());
    }

    void load(Checkpoint.State state, long step) {
        lane.load(state.numbers, step, state.made);
    }

    /// Records this step where it has not been recorded.
    void keepUp(long step) {
        lane.record();
        if (log.wants(step)) {
            log.record(lane, step);
            if (broken == null) {
                broken = lane.breakdown();
            }
        }
    }

    /// The first step that has not been recorded whole.
    long end() {
        return Math.max(log.end(), birth);
    }

    void cut(long from) {
        log.cut(from);
        lane.cut(from);
        if (broken != null && broken.step() >= from) {
            broken = null;
        }
    }
}
