package trainscope.engine.data.source;

import java.util.Arrays;

/// Paints strokes of a round brush into a grey picture, with soft edges.
final class Brush {
    private final int width;
    private final int height;
    private final double[] picture;
    private final double ink;

    Brush(int width, int height, double[] picture, double ink) {
        this.width = width;
        this.height = height;
        this.picture = picture;
        this.ink = ink;
        Arrays.fill(picture, 0);
    }

    /// A stroke from (x0, y0) to (x1, y1), pixels being 1 wide and counted from the upper left corner; the brush has the
    /// radius r0 at its start and r1 at its end.
    void line(double x0, double y0, double r0, double x1, double y1, double r1) {
        double reach = Math.max(r0, r1) + 1;
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(dx * dx + dy * dy, 1e-12);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double py = row + 0.5 - y0;
                double t = Math.clamp((px * dx + py * dy) / length, 0, 1);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double inside = r0 + t * (r1 - r0) + 0.5 - Math.sqrt(ex * ex + ey * ey);
                int at = row * width + column;
                picture[at] = Math.max(picture[at], ink * Math.clamp(inside, 0, 1));
            }
        }
    }
}
