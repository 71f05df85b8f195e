package trainscope.lab.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.Release;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Capsule;
import trainscope.lab.spec.Trace;

/// Looks at a race step by step, and makes a capsule of what it saw. Every step is recorded where the run is not too long
/// for that, else every second, third …
public final class Recorder {
    /// So many numbers are recorded at most.
    private static final long MOST = 200_000;

    private final Race race;
    private final long every;
    private final List<Trace.Moment> moments = new ArrayList<>();

    /// @param race at its first step
    public Recorder(Race race) {
        this.race = race;
        long moments = MOST / race.lanes() / race.metrics().size();
        every = Math.max(1, Math.ceilDiv(race.limit(), moments));
    }

    /// Goes on with what was recorded before.
    Recorder(Race race, Trace past) {
        this.race = race;
        every = past.every();
        moments.addAll(past.moments());
    }

    /// The race it looks at.
    public Race race() {
        return race;
    }

    /// What was recorded so far.
    public Trace trace() {
        return new Trace(race.metrics(), every, moments);
    }

    /// Records a whole race.
    public static Capsule of(Race race) {
        var recorder = new Recorder(race);
        do {
            recorder.look();
        } while (race.advance());
        return recorder.capsule();
    }

    /// Is to be called at every step, the first one included.
    public void look() {
        boolean due = race.step() % every == 0 || race.atEnd();
        if (due && (moments.isEmpty() || moments.getLast().step() < race.step())) {
            moments.add(moment(race));
        }
    }

    static Trace.Moment moment(Race race) {
        List<List<@Nullable Double>> lanes = new ArrayList<>();
        for (int lane = 0; lane < race.lanes(); lane++) {
            lanes.add(Measured.of(race, lane));
        }
        return new Trace.Moment(race.step(), lanes);
    }

    /// What was recorded, and where the race stands.
    public Capsule capsule() {
        return new Capsule(Release.VERSION, race.plan(), trace(), end(race));
    }

    static Capsule.End end(Race race) {
        return new Capsule.End(race.dataHash(), race.step(), race.fingerprint());
    }
}
