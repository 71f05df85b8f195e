package trainscope.plot;

import java.util.Arrays;

/// Draws into an array of premultiplied ARGB pixels, smooth at the edges: for the screen and for PNG files.
///
/// The array is shared with whoever shows it. Letters are drawn by a [TextPen], on a layer above.
public final class RasterInk implements Ink {
    private final Canvas canvas;
    private final double scale;
    private final TextPen pen;
    private final StrokeMask mask;
    private final PolygonFill fill;

    /// @param scale device pixels per pixel
    /// @param argb `deviceWidth * deviceHeight` numbers, row after row
    public RasterInk(int deviceWidth, int deviceHeight, double scale, int[] argb, TextPen pen) {
        if (argb.length < (long) deviceWidth * deviceHeight) {
            throw new IllegalArgumentException("too few pixels: " + argb.length);
        }
        this.scale = scale;
        this.pen = pen;
        canvas = new Canvas(deviceWidth, deviceHeight, argb);
        mask = new StrokeMask(canvas);
        fill = new PolygonFill(canvas);
    }

    /// With an array of its own, for a picture of so many pixels.
    public static RasterInk sized(double width, double height, double scale, TextPen pen) {
        int w = Math.max(1, (int) Math.ceil(width * scale));
        int h = Math.max(1, (int) Math.ceil(height * scale));
        return new RasterInk(w, h, scale, new int[w * h], pen);
    }

    /// Makes everything one colour, straight ARGB, and lifts the clip.
    public void clear(int argb) {
        Arrays.fill(canvas.argb, 0, canvas.width * canvas.height, Blend.premultiplied(argb, 1));
        canvas.clip(0, 0, canvas.width, canvas.height);
    }

    /// A copy that is no longer premultiplied.
    public Pixels pixels() {
        int[] straight = new int[canvas.width * canvas.height];
        Arrays.setAll(straight, i -> Blend.straight(canvas.argb[i]));
        return Pixels.of(canvas.width, canvas.height, straight);
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        canvas.clip(x * scale, y * scale, (x + width) * scale, (y + height) * scale);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
        double width = stroke.width() * scale;
        // Nothing is thinner than a pixel; what should be is fainter.
        int source = Blend.premultiplied(stroke.argb(), Math.min(1, width));
        if (source == 0 || n < 2) {
            return;
        }
        if (stroke.dash() == Dash.SOLID) {
            solid(xs, ys, n, Math.max(1, width) / 2);
        } else {
            dashed(xs, ys, n, new DashWalk(mask, Math.max(1, width), stroke.dash().rhythm()), width);
        }
        mask.lay(source);
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

    @Override
    public void polygon(double[] xs, double[] ys, int n, int argb) {
        fill.fill(xs, ys, n, scale, Blend.premultiplied(argb, 1));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int argb) {
        double x0 = Math.max(canvas.left, x * scale);
        double y0 = Math.max(canvas.top, y * scale);
        double x1 = Math.min(canvas.right, (x + width) * scale);
        double y1 = Math.min(canvas.bottom, (y + height) * scale);
        int source = Blend.premultiplied(argb, 1);
        for (int row = (int) y0; row < y1; row++) {
            double tall = Math.min(row + 1, y1) - Math.max(row, y0);
            int inner = (int) Math.ceil(x0);
            int outer = (int) x1;
            int full = (int) Math.round(255 * tall);
            if (inner > outer) {
                canvas.row(row, outer, inner, source, (int) Math.round(255 * tall * (x1 - x0)));
                continue;
            }
            canvas.row(row, inner - 1, inner, source, (int) Math.round(255 * tall * (inner - x0)));
            canvas.row(row, inner, outer, source, full);
            canvas.row(row, outer, outer + 1, source, (int) Math.round(255 * tall * (x1 - outer)));
        }
    }

    @Override
    public void image(Pixels pixels, double x, double y, double width, double height) {
        double perX = pixels.width() / (width * scale);
        double perY = pixels.height() / (height * scale);
        int left = Math.max(canvas.left, (int) Math.round(x * scale));
        int right = Math.min(canvas.right, (int) Math.round((x + width) * scale));
        int top = Math.max(canvas.top, (int) Math.round(y * scale));
        int bottom = Math.min(canvas.bottom, (int) Math.round((y + height) * scale));
        for (int row = top; row < bottom; row++) {
            int from = Math.clamp((int) ((row + 0.5 - y * scale) * perY), 0, pixels.height() - 1);
            for (int column = left; column < right; column++) {
                int source = pixels.at(
                        Math.clamp((int) ((column + 0.5 - x * scale) * perX), 0, pixels.width() - 1), from);
                int at = row * canvas.width + column;
                canvas.argb[at] = Blend.over(canvas.argb[at], Blend.premultiplied(source, 1), 255);
            }
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        pen.text(text, x, y, lettering);
    }
}
