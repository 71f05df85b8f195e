package trainscope.ui.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.spec.Plan;

/// A question about a lane that takes time: it is answered on a daemon thread of its own, and what is known so far lies in a
/// slot. Answers are kept for as long as some lane is what it was when it was asked about. One question at a time.
///
/// @param <T> what is known so far
final class Inquiry<T> {
    private final TrainViewModel model;
    private final IntFunction<Object> subject;
    private final Work<T> work;
    private final Map<Object, State<T>> known = new HashMap<>();
    private @Nullable Errand<T> errand;

    /// What is done to answer.
    interface Work<T> {
        void run(Plan plan, int lane, Progress progress, Consumer<T> tell) throws Refused;
    }

    /// How a question stands.
    ///
    /// @param found what is known so far, null where nothing is
    /// @param share how much is done
    record State<T>(@Nullable T found, double share, boolean running, Optional<Problem> trouble) {}

    /// One question on its way.
    private static final class Errand<T> {
        private final Object key;
        private volatile @Nullable T newest;
        private volatile double share;
        private volatile boolean cancelled;
        private volatile boolean ended;
        private volatile Optional<Problem> trouble = Optional.empty();

        Errand(Object key) {
            this.key = key;
        }
    }

    /// @param subject all of a lane that an answer depends on
    Inquiry(TrainViewModel model, IntFunction<Object> subject, Work<T> work) {
        this.model = model;
        this.subject = subject;
        this.work = work;
        model.planProperty().addListener(_ -> forget());
    }

    /// Asks about the selected lane; a question before is given up.
    void ask() {
        cancel();
        int lane = model.selectedProperty().get();
        Plan plan = model.plan();
        var asked = new Errand<T>(subject.apply(lane));
        errand = asked;
        known.put(asked.key, new State<>(null, 0, true, Optional.empty()));
        Thread.ofPlatform().daemon().name("trainscope-inquiry").start(() -> carry(asked, plan, lane));
    }

    private void carry(Errand<T> asked, Plan plan, int lane) {
        try {
            work.run(plan, lane, new Progress(share -> asked.share = share, () -> asked.cancelled),
                    found -> asked.newest = found);
        } catch (CancellationException e) {
            asked.cancelled = true;
        } catch (Refused e) {
            asked.trouble = Optional.of(e.problem());
        } catch (RuntimeException | Error e) {
            asked.trouble = Optional.of(Problem.of("inquiry.fault", e));
        } finally {
            asked.ended = true;
        }
    }

    /// Gives the question up; what is known stays.
    void cancel() {
        Errand<T> asked = errand;
        if (asked != null) {
            asked.cancelled = true;
            poll();
            State<T> last = known.get(asked.key);
            if (last != null && last.running) {
                settle(asked, last);
            }
        }
    }

    private void settle(Errand<T> asked, State<T> last) {
        known.put(asked.key, new State<>(last.found, last.share, false, asked.trouble));
        errand = null;
    }

    /// Looks for news, once per pulse; whether there was any.
    boolean poll() {
        Errand<T> asked = errand;
        if (asked == null) {
            return false;
        }
        boolean ended = asked.ended;
        T found = asked.newest;
        var now = new State<>(found, asked.share, !ended, asked.trouble);
        boolean fresh = !now.equals(known.put(asked.key, now));
        if (ended) {
            errand = null;
        }
        return fresh;
    }

    boolean isRunning() {
        return errand != null;
    }

    /// What is known of the selected lane.
    State<T> state() {
        return known.getOrDefault(subject.apply(model.selectedProperty().get()),
                new State<>(null, 0, false, Optional.empty()));
    }

    private void forget() {
        Set<Object> there = new HashSet<>();
        for (int lane = 0; lane < model.plan().lanes(); lane++) {
            there.add(subject.apply(lane));
        }
        if (errand != null && !there.contains(errand.key)) {
            cancel();
        }
        known.keySet().retainAll(there);
    }
}
