package trainscope.plot;

import java.util.Arrays;

/// How near the eye the surface is behind every second pixel: what lies further away is hidden.
final class Depth {
    private static final int GRAIN = 2;

    private final int width;
    private final int height;
    private final float[] nearest;

    Depth(double width, double height) {
        this.width = (int) Math.ceil(width / GRAIN) + 1;
        this.height = (int) Math.ceil(height / GRAIN) + 1;
        nearest = new float[this.width * this.height];
        Arrays.fill(nearest, Float.NEGATIVE_INFINITY);
    }

    /// Notes a triangle by its corners on the picture and how far they are towards the eye.
    void triangle(double[] px, double[] py, double[] near, int a, int b, int c) {
        double doubled = (px[b] - px[a]) * (py[c] - py[a]) - (px[c] - px[a]) * (py[b] - py[a]);
        if (doubled == 0) {
            return;
        }
        int left = Math.max(0, (int) Math.ceil(Math.min(px[a], Math.min(px[b], px[c])) / GRAIN));
        int right = Math.min(width - 1, (int) (Math.max(px[a], Math.max(px[b], px[c])) / GRAIN));
        int top = Math.max(0, (int) Math.ceil(Math.min(py[a], Math.min(py[b], py[c])) / GRAIN));
        int bottom = Math.min(height - 1, (int) (Math.max(py[a], Math.max(py[b], py[c])) / GRAIN));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double x = column * GRAIN;
                double y = row * GRAIN;
                double u = ((px[b] - x) * (py[c] - y) - (px[c] - x) * (py[b] - y)) / doubled;
                double v = ((px[c] - x) * (py[a] - y) - (px[a] - x) * (py[c] - y)) / doubled;
                double w = 1 - u - v;
                if (u >= 0 && v >= 0 && w >= 0) {
                    float at = (float) (near[a] * u + near[b] * v + near[c] * w);
                    int place = row * width + column;
                    nearest[place] = Math.max(nearest[place], at);
                }
            }
        }
    }

    /// Whether nothing stands before a point, by more than `slack`.
    boolean sees(double px, double py, double near, double slack) {
        int column = (int) Math.round(px / GRAIN);
        int row = (int) Math.round(py / GRAIN);
        return column < 0 || row < 0 || column >= width || row >= height
                || near + slack >= nearest[row * width + column];
    }
}
