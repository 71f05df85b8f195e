package trainscope.lab.insight.wall;

import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;

/// Walls for the screen, computed on a daemon thread: whoever asks does not wait, and takes the newest wall from a slot.
///
/// A new question takes the place of the one under way. While a knob is dragged questions come faster than answers, so a
/// question that is under way may first show all its lanes, if that takes no longer than a moment.
public final class Survey implements AutoCloseable {
    /// As long as a question may take the time of the next one.
    private static final long MOMENT = 250_000_000L;

    private final Library library;
    private final AtomicReference<@Nullable Question> asked = new AtomicReference<>();
    private final AtomicReference<@Nullable Wall> slot = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean closed;
    private long begun;
    private boolean standing;

    private Survey(Library library) {
        this.library = library;
        thread = Thread.ofPlatform().daemon().name("trainscope-wall").unstarted(this::work);
    }

    public static Survey start(Library library) {
        var survey = new Survey(library);
        survey.thread.start();
        return survey;
    }

    /// Asks a question in the stead of those before. Any thread may.
    public void ask(Question question) {
        asked.set(question);
        LockSupport.unpark(thread);
    }

    /// The newest wall, or null where there is none since the last time. The whole one comes last.
    public @Nullable Wall take() {
        return slot.getAndSet(null);
    }

    /// Ends the work soon.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void work() {
        try (var surveyor = new Surveyor(library)) {
            while (!closed) {
                Question question = asked.getAndSet(null);
                if (question == null) {
                    LockSupport.park(this);
                } else {
                    answer(surveyor, question);
                }
            }
        }
    }

    private void answer(Surveyor surveyor, Question question) {
        begun = System.nanoTime();
        standing = false;
        try {
            surveyor.survey(question, wall -> {
                standing = wall.lanes().stream().allMatch(Optional::isPresent);
                slot.set(wall);
            }, this::isOver);
        } catch (Refused refused) {
            slot.set(new Wall(question, Collections.nCopies(question.spec().lanes().size(), Optional.empty()),
                    0,
                    Optional.of(refused.problem())));
        }
    }

    private boolean isOver() {
        boolean late = standing || System.nanoTime() - begun > MOMENT;
        return closed || (asked.get() != null && late);
    }
}
