package trainscope.plot;

/// Adds lines to a mask, solid or in dashes, at a cost that stays with the picture however many points there are.
final class Stroker {
    private final StrokeMask mask;
    private final Canvas canvas;
    private final double scale;

    Stroker(StrokeMask mask, Canvas canvas, double scale) {
        this.mask = mask;
        this.canvas = canvas;
        this.scale = scale;
    }

    /// @param width in device pixels
    void add(double[] xs, double[] ys, int n, double width, Dash dash) {
        if (dash == Dash.SOLID) {
            solid(xs, ys, n, Math.max(1, width) / 2);
        } else {
            dashed(xs, ys, n, new DashWalk(mask, Math.max(1, width), dash.rhythm()), width);
        }
    }

    /// Where three or more points share a pixel column they are one upright piece, and neighbouring pieces that overlap
    /// need no line between them: the cost stays with the picture, not with the data.
    private void solid(double[] xs, double[] ys, int n, double half) {
        double lowBefore = Double.NaN;
        double highBefore = Double.NaN;
        int i = 0;
        while (i < n) {
            double column = Math.floor(xs[i] * scale);
            int end = i;
            double low = ys[i];
            double high = ys[i];
            while (end + 1 < n && Math.floor(xs[end + 1] * scale) == column) {
                end++;
                low = Math.min(low, ys[end]);
                high = Math.max(high, ys[end]);
            }
            boolean dense = end >= i + 2 && (high - low) * scale > 2 * half;
            // Nothing of the line between two columns would be seen that the columns do not show.
            boolean overlap = dense && low <= highBefore && high >= lowBefore
                    && column - Math.floor(xs[i - 1] * scale) == 1;
            if (i > 0 && !overlap) {
                piece(xs, ys, i - 1, half, i > 1, i + 1 < n);
            }
            if (dense) {
                mask.upright(column + 0.5, low * scale, high * scale, half);
            } else {
                for (int k = i; k < end; k++) {
                    piece(xs, ys, k, half, k > 0, k + 2 < n);
                }
            }
            lowBefore = dense ? low : Double.NaN;
            highBefore = dense ? high : Double.NaN;
            i = end + 1;
        }
    }

    private void piece(double[] xs, double[] ys, int i, double half, boolean roundStart, boolean roundEnd) {
        double x0 = xs[i] * scale;
        double x1 = xs[i + 1] * scale;
        mask.piece(x0, ys[i] * scale, x1, ys[i + 1] * scale, half, roundStart, roundEnd);
    }

    /// The same with dashes. Where a line goes up and down inside a column, dashes could not be told apart and are
    /// left out; where it goes straight through, the points inside the column are.
    private void dashed(double[] xs, double[] ys, int n, DashWalk walk, double width) {
        double lowBefore = Double.NaN;
        double highBefore = Double.NaN;
        int at = 0;
        int i = 0;
        while (i < n) {
            double column = Math.floor(xs[i] * scale);
            int end = i;
            double low = ys[i];
            double high = ys[i];
            double way = 0;
            while (end + 1 < n && Math.floor(xs[end + 1] * scale) == column) {
                end++;
                low = Math.min(low, ys[end]);
                high = Math.max(high, ys[end]);
                way += Math.abs(ys[end] - ys[end - 1]);
            }
            boolean dense = end >= i + 2 && (high - low) * scale > width && way > 1.5 * (high - low);
            boolean overlap = dense && low <= highBefore && high >= lowBefore;
            for (int k = end >= i + 2 && !dense ? end : i; k <= (dense ? i : end) && !overlap; k++) {
                // Moves of less than a pixel wait until they have become one.
                if (k == n - 1 || Math.abs(xs[k] - xs[at]) * scale >= 0.8
                        || Math.abs(ys[k] - ys[at]) * scale >= 0.8) {
                    walk(xs, ys, at, k, walk, width + 2);
                    at = k;
                }
            }
            if (dense) {
                mask.upright(column + 0.5, low * scale, high * scale, width / 2);
                at = end;
            }
            lowBefore = dense ? low : Double.NaN;
            highBefore = dense ? high : Double.NaN;
            i = end + 1;
        }
    }

    /// Only what can be seen is cut into dashes: a line may lead far out of the picture.
    private void walk(double[] xs, double[] ys, int a, int b, DashWalk walk, double rim) {
        double x0 = xs[a] * scale;
        double y0 = ys[a] * scale;
        double x1 = xs[b] * scale;
        double y1 = ys[b] * scale;
        double left = canvas.left - rim;
        double right = canvas.right + rim;
        double top = canvas.top - rim;
        double bottom = canvas.bottom + rim;
        double from = Math.max(enter(x0, x1, left, right), enter(y0, y1, top, bottom));
        double to = Math.min(leave(x0, x1, left, right), leave(y0, y1, top, bottom));
        walk.piece(x0, y0, x1, y1, Math.max(0, from), Math.min(1, to));
    }

    private static double enter(double a, double b, double low, double high) {
        if (a == b) {
            return a < low || a > high ? 1 : 0;
        }
        return Math.min((low - a) / (b - a), (high - a) / (b - a));
    }

    private static double leave(double a, double b, double low, double high) {
        if (a == b) {
            return a < low || a > high ? 0 : 1;
        }
        return Math.max((low - a) / (b - a), (high - a) / (b - a));
    }
}
