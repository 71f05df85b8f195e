package trainscope.plot;

import java.util.function.IntToDoubleFunction;

/// Points in a row, looked at where they are: nothing is copied for drawing.
///
/// A line needs rising `x` (equal neighbours are fine); a trail takes any.
public interface Series {
    int size();

    double x(int i);

    double y(int i);

    /// Looks at these arrays; they may grow old but must not change their length.
    static Series of(double[] xs, double[] ys) {
        return of(Math.min(xs.length, ys.length), i -> xs[i], i -> ys[i]);
    }

    /// Numbers by their place: 0, 1, 2, …
    static Series of(double... ys) {
        return of(ys.length, i -> i, i -> ys[i]);
    }

    static Series of(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        return new Series() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public double x(int i) {
                return x.applyAsDouble(i);
            }

            @Override
            public double y(int i) {
                return y.applyAsDouble(i);
            }
        };
    }

    default Extent extentX(boolean positive) {
        return Extent.over(size(), this::x, positive ? 0 : Double.NEGATIVE_INFINITY);
    }

    default Extent extentY(boolean positive) {
        return Extent.over(size(), this::y, positive ? 0 : Double.NEGATIVE_INFINITY);
    }

    /// Adds what lies in `[from, to)` to `out`. A [Pyramid] knows the answer without looking at every point.
    default void gather(int from, int to, Extremes out) {
        for (int i = from; i < to; i++) {
            out.add(i, y(i));
        }
    }

    /// The first point at or after `x`, looked for upwards from `from` in steps that double: near ones are found at once.
    default int firstFrom(double x, int from) {
        int size = size();
        int low = from;
        int reach = 1;
        while (low < size && x(low) < x) {
            int next = (int) Math.min(size, (long) low + reach);
            if (next == size || !(x(next) < x)) {
                return bisect(x, low + 1, next);
            }
            low = next;
            reach *= 2;
        }
        return low;
    }

    private int bisect(double x, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The point nearest to `x`, or −1 if there is none.
    default int nearest(double x) {
        int after = firstFrom(x, 0);
        if (after == size()) {
            return after - 1;
        }
        return after > 0 && x - x(after - 1) < x(after) - x ? after - 1 : after;
    }
}
