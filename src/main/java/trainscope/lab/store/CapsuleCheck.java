package trainscope.lab.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Capsule;
import trainscope.lab.spec.Trace;

/// Runs a capsule again and holds the run against what it says.
public final class CapsuleCheck {
    private final Capsule capsule;
    private final Race race;

    public CapsuleCheck(Capsule capsule, Library library) throws Refused {
        this.capsule = capsule;
        this.race = Race.of(capsule.plan(), library);
    }

    /// What came out.
    public sealed interface Verdict {
        /// Everything measured on the way, and every weight at the end, is the same to the bit.
        record Identical(long steps, String sha256) implements Verdict {}

        /// The examples are others.
        record OtherData(String was, String is) implements Verdict {}

        /// Something differs on the way; null where nothing was measured.
        ///
        /// @param after the last step at which nothing differed
        /// @param at the step at which something does
        record Differs(long after, long at, String lane, String metric, @Nullable Double was,
                @Nullable Double is) implements Verdict {}

        /// Only the end differs.
        record OtherEnd(Capsule.End was, Capsule.End is) implements Verdict {}
    }

    /// The race that is being run, to tell how far it is.
    public Race race() {
        return race;
    }

    /// Runs it once.
    ///
    /// @param watcher looks at the race after every step
    public Verdict run(Runnable watcher) {
        try (race) {
            return verdict(watcher);
        }
    }

    private Verdict verdict(Runnable watcher) {
        if (!race.dataHash().equals(capsule.end().data())) {
            return new Verdict.OtherData(capsule.end().data(), race.dataHash());
        }
        List<Trace.Moment> moments = capsule.trace().moments();
        int next = 0;
        long same = -1;
        do {
            if (next < moments.size() && moments.get(next).step() == race.step()) {
                Optional<Verdict> difference = difference(moments.get(next++), same);
                if (difference.isPresent()) {
                    return difference.get();
                }
                same = race.step();
            }
            watcher.run();
        } while (race.step() < capsule.end().steps() && race.advance());
        Capsule.End end = Recorder.end(race);
        return end.equals(capsule.end()) ? new Verdict.Identical(end.steps(), end.sha256())
                : new Verdict.OtherEnd(capsule.end(), end);
    }

    /// The first thing that differs at this step. What only one of the two measures counts as a difference.
    private Optional<Verdict> difference(Trace.Moment was, long same) {
        Trace.Moment is = Recorder.moment(race);
        List<String> metrics = capsule.trace().metrics();
        for (int lane = 0; lane < race.lanes(); lane++) {
            for (String metric : metrics) {
                Double then = value(was, lane, metrics.indexOf(metric));
                Double now = value(is, lane, race.metrics().indexOf(metric));
                if (!Objects.equals(then, now)) {
                    return Optional
                            .of(new Verdict.Differs(same, race.step(), race.name(lane), metric, then, now));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Double value(Trace.Moment moment, int lane, int place) {
        List<@Nullable Double> values = moment.lanes().get(lane);
        return place >= 0 && place < values.size() ? values.get(place) : null;
    }
}
