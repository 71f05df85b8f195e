package trainscope.plot;

import java.util.Arrays;

/// What a trail remembers of the steps it has drawn: all its points, and its last moves by a hash.
final class StepMemory {
    private static final int MOVES = 4096;

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

    /// Whether a path has, from that place on, exactly the points that were drawn.
    boolean begins(Series path, int from) {
        if (path.size() < from + size) {
            return false;
        }
        // A changed path most often differs at its end.
        for (int i = size - 1; i >= 0; i--) {
            if (Double.compare(path.x(from + i), xs[i]) != 0
                    || Double.compare(path.y(from + i), ys[i]) != 0) {
                return false;
            }
        }
        return true;
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
