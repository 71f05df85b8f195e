package trainscope.ui.paths;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.insight.LimitSearch;
import trainscope.lab.insight.RateLimit;

/// Keeps the largest stable rate of the selected lane known, in the background: a new question cancels the one before.
final class LimitWatch {
    private final ObjectProperty<@Nullable RateLimit> limit = new SimpleObjectProperty<>();
    private final AtomicReference<@Nullable Question> question = new AtomicReference<>();
    private final AtomicReference<@Nullable RateLimit> answer = new AtomicReference<>();

    private record Question(Optimizer rule, Surface surface, Point start) {}

    /// The limit, or null while it is being looked for.
    ObjectProperty<@Nullable RateLimit> limitProperty() {
        return limit;
    }

    /// Asks for a lane; the same question twice is asked once.
    void ask(Optimizer rule, Surface surface, Point start) {
        var asked = new Question(rule, surface, start);
        if (asked.equals(question.getAndSet(asked))) {
            return;
        }
        answer.set(null);
        Thread.ofPlatform().daemon().name("trainscope-limit").start(() -> {
            Optional<RateLimit> found = new LimitSearch(rule, surface, start).find(() -> isPast(asked));
            if (!isPast(asked)) {
                found.ifPresent(answer::set);
            }
        });
    }

    private boolean isPast(Question asked) {
        return !asked.equals(question.get());
    }

    void cancel() {
        question.set(null);
    }

    /// Looks for the answer, once per pulse.
    void poll() {
        RateLimit found = answer.getAndSet(null);
        if (found != null) {
            limit.set(found);
        }
    }
}
