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
    /// As long as a question may take the time of the next one, in nanoseconds.
    private static final long MOMENT = 250_000_000L;

    private final Library library;
    private final AtomicReference<@Nullable Question> asked = new AtomicReference<>();
    private final AtomicReference<@Nullable Wall> walls = new AtomicReference<>();
    private final AtomicReference<@Nullable Closeup> closeups = new AtomicReference<>();
    private final Thread thread;
    private volatile @Nullable Spot spot;
    private volatile boolean spotDue;
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

    /// Looks closely at a spot, of this wall and of those that come, or at none. Where a wall has no such spot, there is
    /// nothing to take.
    public void lookAt(@Nullable Spot other) {
        spot = other;
        spotDue = true;
        LockSupport.unpark(thread);
    }

    /// The newest wall, or null where there is none since the last time. The whole one comes last.
    public @Nullable Wall take() {
        return walls.getAndSet(null);
    }

    /// The newest look at a spot, or null where there is none since the last time.
    public @Nullable Closeup takeCloseup() {
        return closeups.getAndSet(null);
    }

    /// Ends the work soon.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void work() {
        Question current = null;
        boolean open = false;
        try (var surveyor = new Surveyor(library)) {
            while (!closed) {
                Question next = asked.getAndSet(null);
                if (next != null) {
                    current = next;
                    open = true;
                    // The wall is another one, so the spot looks different too.
                    spotDue = true;
                }
                if (current != null && open) {
                    open = !answer(surveyor, current);
                }
                if (current != null && spotDue && asked.get() == null) {
                    spotDue = false;
                    look(surveyor, current);
                } else if (!open && asked.get() == null) {
                    LockSupport.park(this);
                }
            }
        }
    }

    /// Works at a question; false where it was stopped on the way.
    private boolean answer(Surveyor surveyor, Question question) {
        begun = System.nanoTime();
        standing = false;
        try {
            return surveyor.survey(question, this::show, this::isOver).isWhole();
        } catch (Refused refused) {
            walls.set(
                    new Wall(question, Collections.nCopies(question.spec().lanes().size(), Optional.empty()),
                            0, Optional.of(refused.problem())));
            return true;
        }
    }

    private void show(Wall wall) {
        standing = wall.lanes().stream().allMatch(Optional::isPresent);
        walls.set(wall);
    }

    private boolean isOver() {
        boolean late = standing || System.nanoTime() - begun > MOMENT;
        return closed || (late && asked.get() != null) || (standing && spotDue);
    }

    private void look(Surveyor surveyor, Question question) {
        Spot at = spot;
        if (at != null && at.isIn(question.spec())) {
            try {
                Closeup seen = surveyor.look(question.spec(), at, () -> closed);
                if (seen != null) {
                    closeups.set(seen);
                }
            } catch (Refused refused) {
                // The wall has said so.
            }
        }
    }
}
