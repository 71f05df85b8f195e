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
    private final Stroker stroker;
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
        stroker = new Stroker(mask, canvas, scale);
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
        stroker.add(xs, ys, n, width, stroke.dash());
        mask.lay(source);
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
        int inner = (int) Math.ceil(x0);
        int outer = (int) x1;
        for (int row = (int) y0; row < y1; row++) {
            double tall = Math.min(row + 1, y1) - Math.max(row, y0);
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
