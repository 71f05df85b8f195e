package trainscope.engine.layer;

import org.jspecify.annotations.Nullable;
import trainscope.engine.math.Crew;
import trainscope.engine.math.Kernels;

/// What layers work with: the kernels, and the threads that share the work.
///
/// Work is cut where pieces need nothing of each other, so no result depends on how many threads there are. They are
/// started by the first work that is worth sharing, and end with [#close]; after that, and for one thread, all is done by
/// whoever asks. One thread at a time may ask.
public final class Workplace implements AutoCloseable {
    /// Fewer multiplications than this are done before others have heard of them.
    private static final long LEAST = 60_000;
    /// A chunk is worth more than taking it costs, and small enough that nobody waits long for the last one.
    private static final long CHUNK = 300_000;
    private static final int CHUNKS_PER_THREAD = 4;
    /// Kernels work on so many rows at a time.
    private static final int ROWS = 4;

    /// A piece of work over the places from … to − 1.
    @FunctionalInterface
    public interface Piece {
        void work(int from, int to);
    }

    private final Kernels kernels;
    private final int threads;
    private final Crew.Work chunk = this::doChunk;
    private @Nullable Crew crew;
    private boolean closed;
    private Piece piece = (_, _) -> {};
    private int places;
    private int size;

    /// A place for one thread.
    public Workplace(Kernels kernels) {
        this(kernels, 1);
    }

    /// @param threads how many share the work, with the one that asks
    public Workplace(Kernels kernels, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.kernels = kernels;
        this.threads = threads;
    }

    public Kernels kernels() {
        return kernels;
    }

    public int threads() {
        return threads;
    }

    /// Does n pieces of work that need nothing of each other, each worth about `cost` multiplications.
    public void share(int n, long cost, Piece work) {
        long all = n * cost;
        if (threads == 1 || n == 1 || all < LEAST || closed) {
            work.work(0, n);
            return;
        }
        int chunks = Math.clamp(all / CHUNK, threads, CHUNKS_PER_THREAD * threads);
        int even = Math.ceilDiv(n, chunks);
        size = n > ROWS * threads ? Math.ceilDiv(even, ROWS) * ROWS : even;
        places = n;
        piece = work;
        crew().run(Math.ceilDiv(n, size), chunk);
    }

    private void doChunk(int number, int member) {
        int from = number * size;
        piece.work(from, Math.min(places, from + size));
    }

    private Crew crew() {
        Crew there = crew;
        if (there == null) {
            there = new Crew(threads);
            crew = there;
        }
        return there;
    }

    /// Sends the threads home.
    @Override
    public void close() {
        closed = true;
        if (crew != null) {
            crew.close();
        }
    }
}
