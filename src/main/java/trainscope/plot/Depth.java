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

    /// Notes a triangle between three corners of a stage.
    void triangle(Stage stage, int a, int b, int c) {
        double[] px = stage.xs;
        double[] py = stage.ys;
        double[] near = stage.near;
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

    /// Whether nothing stands before a point, by more than `slack`. Of the four places around it the farthest decides: on a
    /// slope that is seen from the side the nearest may be far in front.
    boolean sees(double px, double py, double near, double slack) {
        int column = (int) Math.floor(px / GRAIN);
        int row = (int) Math.floor(py / GRAIN);
        if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) {
            return true;
        }
        int at = row * width + column;
        float farthest = Math.min(Math.min(nearest[at], nearest[at + 1]),
                Math.min(nearest[at + width], nearest[at + width + 1]));
        return near + slack >= farthest;
    }
}
