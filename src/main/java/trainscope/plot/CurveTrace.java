package trainscope.plot;

import java.util.Arrays;

/// Walks along a curve and finds what can be seen of it: every point where there is room, and the first, lowest,
/// highest and last of each pixel column where there is not (M4: Jugel et al., VLDB 2014). No extreme is lost, and the
/// cost follows the width of the picture, not the length of the series.
final class CurveTrace {
    /// Takes what is found. Arrays hold only during the call.
    interface Sink {
        void run(double[] xs, double[] ys, int n);

        /// Something that is not a finite number follows or comes before this place.
        void brokenAt(double px, double py);
    }

    /// Far outside of every picture, near enough for exact arithmetic.
    private static final double FAR = 1e6;

    private final Scale x;
    private final Scale y;
    private final double density;
    private final Sink sink;
    private final boolean log;
    private final Extremes extremes = new Extremes();
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int n;
    private int usual;
    private boolean begun;
    private boolean owed;
    private double lastMark = Double.NaN;

    /// @param density columns per pixel
    CurveTrace(Scale x, Scale y, double density, Sink sink) {
        this.x = x;
        this.y = y;
        this.density = density;
        this.sink = sink;
        log = y instanceof LogScale;
    }

    void trace(Series series) {
        int from = Math.max(0, series.firstFrom(x.lo(), 0) - 1);
        int end = Math.min(series.size(), series.firstFrom(Math.nextUp(x.hi()), from) + 1);
        boolean room = end - from <= 4 * density * Math.abs(x.to() - x.from());
        int i = from;
        while (i < end) {
            int next = room ? i + 1 : columnEnd(series, i, end);
            if (next - i <= 4) {
                for (int k = i; k < next; k++) {
                    point(series, k);
                }
            } else {
                column(series, i, next);
            }
            i = next;
        }
        flush();
    }

    private int columnEnd(Series series, int i, int end) {
        double edge = (Math.floor(x.pixel(series.x(i)) * density) + 1) / density;
        if (Double.isNaN(edge)) {
            return i + 1;
        }
        // Columns mostly hold as many points as the one before, give or take one: looked at first.
        double at = x.value(edge);
        int near = i + usual;
        int next = near > i + 2 && near + 2 < end && series.x(near - 2) < at && series.x(near + 2) >= at
                ? near - 1
                : i;
        next = Math.clamp(series.firstFrom(at, next), i + 1, end);
        usual = next - i;
        return next;
    }

    private void point(Series series, int i) {
        double px = x.pixel(series.x(i));
        double py = y.pixel(series.y(i));
        if (Double.isNaN(px)) {
            return;
        }
        if (placed(series.y(i))) {
            vertex(px, py);
        } else {
            gap();
        }
    }

    private boolean placed(double value) {
        return Double.isFinite(value) && !(log && value <= 0);
    }

    private void column(Series series, int from, int to) {
        extremes.clear();
        series.gather(from, to, extremes);
        int low = log ? extremes.minPositive() : extremes.min();
        if (low < 0) {
            gap();
            return;
        }
        int first = placed(series.y(from)) ? from : -1;
        int last = placed(series.y(to - 1)) ? to - 1 : -1;
        if (first < 0) {
            gap();
        }
        int lower = Math.min(low, extremes.max());
        int upper = Math.max(low, extremes.max());
        if (first >= 0 && first < lower) {
            point(series, first);
        }
        point(series, lower);
        if (upper > lower) {
            point(series, upper);
        }
        if (last > upper) {
            point(series, last);
        }
        if (last < 0) {
            gap();
        } else if (first >= 0 && (log ? extremes.brokenOnLog() : extremes.broken())) {
            mark(xs[n - 1], ys[n - 1]);
        }
    }

    private void vertex(double px, double py) {
        if (n == xs.length) {
            xs = Arrays.copyOf(xs, 2 * n);
            ys = Arrays.copyOf(ys, 2 * n);
        }
        xs[n] = Math.clamp(px, -FAR, FAR);
        ys[n] = Math.clamp(py, -FAR, FAR);
        n++;
        begun = true;
        if (owed) {
            owed = false;
            mark(xs[n - 1], ys[n - 1]);
        }
    }

    private void gap() {
        if (n > 0) {
            mark(xs[n - 1], ys[n - 1]);
            flush();
        } else if (!begun) {
            // Broken from the start: the first point that exists will say so.
            owed = true;
        }
    }

    private void mark(double px, double py) {
        if (!(Math.abs(px - lastMark) < 1)) {
            lastMark = px;
            sink.brokenAt(px, py);
        }
    }

    private void flush() {
        if (n > 0) {
            sink.run(xs, ys, n);
            n = 0;
        }
    }
}
