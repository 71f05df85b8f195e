package trainscope.engine.math;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Threads that share out the chunks of one piece of work after another.
///
/// A chunk goes to whoever is free next, so a member that the screen holds up costs the others at most one chunk.
/// Members wait for work awake for a moment, then they sleep. [#run] is called by one thread at a time, which works along;
/// a crew of one is that thread alone. Nothing is allocated per run. What a chunk writes must depend on its number only:
/// then nothing depends on the size of the crew.
public final class Crew implements AutoCloseable {
    /// One piece of work, cut into chunks.
    @FunctionalInterface
    public interface Work {
        /// Does a chunk; `member` tells who does it, for scratch memory of its own: 0 is the caller of [#run].
        void chunk(int chunk, int member);
    }

    private static final int LOOKS_BEFORE_SLEEP = 4_000;
    private static final long LEFT = 0xFFFF_FFFFL;

    /// The number of the run above, how many of its chunks nobody has taken below: one word, so that nobody can take a
    /// chunk of a run that is over.
    private final AtomicLong ticket = new AtomicLong();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Member[] members;

    private Work work = (_, _) -> {};
    private int chunks;
    private volatile @Nullable Thread waiting;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    public Crew(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a crew of " + size);
        }
        members = new Member[size - 1];
        for (int i = 0; i < members.length; i++) {
            members[i] = new Member(i + 1);
            members[i].thread.start();
        }
    }

    /// As many as the machine has processors.
    public static Crew ofAllProcessors() {
        return new Crew(Runtime.getRuntime().availableProcessors());
    }

    public int size() {
        return members.length + 1;
    }

    /// Does every chunk once and returns when all are done; what one of them throws is thrown when the others are done.
    public void run(int chunkCount, Work job) {
        if (members.length == 0 || chunkCount == 1 || closed) {
            for (int i = 0; i < chunkCount; i++) {
                job.chunk(i, 0);
            }
            return;
        }
        if (chunkCount == 0) {
            return;
        }
        work = job;
        chunks = chunkCount;
        unfinished.set(chunkCount);
        ticket.set(((ticket.get() >>> 32) + 1) << 32 | chunkCount);
        for (int i = 0; i < Math.min(members.length, chunkCount - 1); i++) {
            members[i].wake();
        }
        takeChunks(0);
        awaitOthers();
        var thrown = failure;
        if (thrown != null) {
            failure = null;
            rethrow(thrown);
        }
    }

    private void takeChunks(int member) {
        long seen = ticket.get();
        while ((seen & LEFT) > 0) {
            if (ticket.compareAndSet(seen, seen - 1)) {
                doChunk(chunks - (int) (seen & LEFT), member);
            }
            seen = ticket.get();
        }
    }

    private void doChunk(int chunk, int member) {
        try {
            work.chunk(chunk, member);
        } catch (Throwable e) {
            failure = e;
        }
        if (unfinished.decrementAndGet() == 0 && member != 0) {
            LockSupport.unpark(waiting);
        }
    }

    private void awaitOthers() {
        for (int i = 0; unfinished.get() > 0 && i < LOOKS_BEFORE_SLEEP; i++) {
            Thread.onSpinWait();
        }
        if (unfinished.get() > 0) {
            waiting = Thread.currentThread();
            while (unfinished.get() > 0) {
                LockSupport.park(this);
            }
            waiting = null;
        }
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    /// Sends the members home. A closed crew still works, with its caller alone.
    @Override
    public void close() {
        closed = true;
        for (var member : members) {
            member.wake();
        }
    }

    private final class Member {
        final Thread thread;
        private final int number;
        private volatile boolean asleep;

        Member(int number) {
            this.number = number;
            thread = Thread.ofPlatform().daemon().name("crew-" + number).unstarted(this::live);
        }

        private void live() {
            while (!closed) {
                takeChunks(number);
                for (int i = 0; nothingToDo() && i < LOOKS_BEFORE_SLEEP; i++) {
                    Thread.onSpinWait();
                }
                sleep();
            }
        }

        private boolean nothingToDo() {
            return (ticket.get() & LEFT) == 0 && !closed;
        }

        private void sleep() {
            asleep = true;
            while (nothingToDo()) {
                LockSupport.park(Crew.this);
            }
            asleep = false;
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(thread);
            }
        }
    }
}
