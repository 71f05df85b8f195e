package trainscope.plot;

import java.util.Arrays;

/// What a trail remembers of the steps it has drawn: all its points, and its last moves by a hash.
final class StepMemory {
    private static final int MOVES = 4096;
    /// So many equal points are no chance: paths that differ may begin alike.
    private static final int TELLING = 512;

    private final long[] moves;
    private double[] xs;
    private double[] ys;
    private int size;

    StepMemory() {
        this(new long[MOVES], new double[64], new double[64], 0);
        Arrays.fill(moves, -1);
    }

    private StepMemory(long[] moves, double[] xs, double[] ys, int size) {
        this.moves = moves;
        this.xs = xs;
        this.ys = ys;
        this.size = size;
    }

    /// One that goes on from here; it is not asked how it began.
    StepMemory fork() {
        return new StepMemory(moves.clone(), new double[64], new double[64], 0);
    }

    void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    int size() {
        return size;
    }

    /// Out of how many of the points that were drawn a path has one, from that place on: 1 where it has them all, more
    /// where it was thinned since then, 0 where it is another path.
    int stride(Series path, int from) {
        int stride = 1;
        while (!has(path, from, stride)) {
            stride *= 2;
            if (size / stride < TELLING) {
                return 0;
            }
        }
        return stride;
    }

    private boolean has(Series path, int from, int stride) {
        int last = size == 0 ? -1 : (size - 1) / stride;
        if (path.size() <= from + last) {
            return false;
        }
        // A changed path most often differs at its end.
        for (int i = last; i >= 0; i--) {
            if (Double.compare(path.x(from + i), xs[i * stride]) != 0
                    || Double.compare(path.y(from + i), ys[i * stride]) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Forgets all points but one of so many.
    void thin(int stride) {
        size = (size + stride - 1) / stride;
        for (int i = 0; i < size; i++) {
            xs[i] = xs[i * stride];
            ys[i] = ys[i * stride];
        }
    }

    /// Whether this move, forth or back, was not among the last ones; it is from now on.
    boolean isNew(double x0, double y0, double x1, double y1) {
        long from = place(x0, y0);
        long to = place(x1, y1);
        // The same both ways: back and forth is one line.
        long move = (from + to) * 0x9E3779B97F4A7C15L + (from ^ to);
        int slot = (int) ((move >>> 20) & (moves.length - 1));
        boolean isNew = moves[slot] != move;
        moves[slot] = move;
        return isNew;
    }

    private static long place(double x, double y) {
        return Math.round(x) * 0x9E3779B97F4A7C15L + Math.round(y) * 0xC2B2AE3D27D4EB4FL;
    }
}
