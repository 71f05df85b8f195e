package trainscope.ui.paths;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Composition;
import trainscope.lab.insight.LimitSearch;
import trainscope.lab.insight.RateLimit;
import trainscope.lab.spec.Descent;

/// Keeps the largest stable rate of the selected lane known, in the background: a new question cancels the one before.
final class LimitWatch {
    private final ObjectProperty<@Nullable RateLimit> limit = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper sought = new ReadOnlyBooleanWrapper();
    private final AtomicReference<@Nullable Question> question = new AtomicReference<>();
    private final AtomicReference<@Nullable RateLimit> answer = new AtomicReference<>();

    private record Question(Optimizer rule, Surface surface, Point start) {
        boolean isLike(@Nullable Question other) {
            return other != null && rule.getClass() == other.rule.getClass() && surface.equals(other.surface);
        }
    }

    /// The limit that was found last, or null where there is none.
    ObjectProperty<@Nullable RateLimit> limitProperty() {
        return limit;
    }

    /// Whether a search is going on.
    ReadOnlyBooleanProperty soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Asks for a lane; the same question twice is asked once. The rate the lane has now is no part of the question. A lane
    /// whose schedule changes the rate has no single limit.
    void ask(Descent lane, Surface surface, Point start) {
        if (!(lane.schedule() instanceof Constant)) {
            cancel();
            return;
        }
        var asked = new Question(rateless(lane.rule()), surface, start);
        Question before = question.getAndSet(asked);
        if (asked.equals(before)) {
            return;
        }
        answer.set(null);
        if (!asked.isLike(before)) {
            limit.set(null);
        }
        sought.set(true);
        Thread.ofPlatform().daemon().name("trainscope-limit").start(() -> {
            Optional<RateLimit> found = new LimitSearch(asked.rule, surface, start).find(() -> isPast(asked));
            if (!isPast(asked)) {
                found.ifPresent(answer::set);
            }
        });
    }

    private static Optimizer rateless(Optimizer rule) {
        return Composition.parts((Record) rule).containsKey("lr") ? Composition.with(rule, "lr", 1.0) : rule;
    }

    private boolean isPast(Question asked) {
        return !asked.equals(question.get());
    }

    void cancel() {
        question.set(null);
        sought.set(false);
    }

    /// Looks for the answer, once per pulse.
    void poll() {
        RateLimit found = answer.getAndSet(null);
        if (found != null && question.get() != null) {
            limit.set(found);
            sought.set(false);
        }
    }
}
