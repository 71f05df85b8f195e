package trainscope.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What there was before each change, so that it can be taken back and done again. States are immutable, so all that is
/// kept is a reference.
public final class History<T> {
    private static final int MOST = 200;
    /// Two changes of one kind this close together are one movement of a hand.
    private static final long MOVEMENT = 700_000_000L;

    private final LongSupplier nanos;
    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private String latest = "";
    private long when;

    public History(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// One state is about to follow another.
    ///
    /// @param deed the kind of change; nothing for one that never belongs together with the one before
    public void note(T before, T after, String deed) {
        if (before.equals(after)) {
            return;
        }
        long now = nanos.getAsLong();
        boolean same = !deed.isEmpty() && deed.equals(latest) && now - when < MOVEMENT && !past.isEmpty();
        latest = deed;
        when = now;
        future.clear();
        if (!same) {
            past.push(before);
            if (past.size() > MOST) {
                past.removeLast();
            }
        }
    }

    /// The state before the latest change, if there was one.
    public Optional<T> back(T now) {
        return move(past, future, now);
    }

    public Optional<T> forth(T now) {
        return move(future, past, now);
    }

    private Optional<T> move(Deque<T> from, Deque<T> to, T now) {
        latest = "";
        Optional<T> found = Optional.ofNullable(from.poll());
        found.ifPresent(_ -> to.push(now));
        return found;
    }
}
