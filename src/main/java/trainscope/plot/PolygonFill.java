package trainscope.plot;

import java.util.Arrays;

/// Fills polygons with exact edge coverage: every edge adds its signed area to the cells it crosses, and a running
/// sum along each row turns that into the covered part of each pixel (the method of font-rs, Levien 2016).
final class PolygonFill {
    private final Canvas canvas;
    private float[] area = new float[0];
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private double[] spareX = new double[64];
    private double[] spareY = new double[64];
    private int n;
    private int left;
    private int top;
    private int columns;
    private int rows;

    PolygonFill(Canvas canvas) {
        this.canvas = canvas;
    }

    void fill(double[] px, double[] py, int count, double scale, int source) {
        load(px, py, count, scale);
        cut(1, 0, canvas.left);
        cut(-1, 0, -canvas.right);
        cut(0, 1, canvas.top);
        cut(0, -1, -canvas.bottom);
        if (n < 3) {
            return;
        }
        frame();
        for (int i = 0; i < n; i++) {
            int next = i + 1 == n ? 0 : i + 1;
            edge(xs[i] - left, ys[i] - top, xs[next] - left, ys[next] - top);
        }
        lay(source);
    }

    private void load(double[] px, double[] py, int count, double scale) {
        reserve(2 * count + 8);
        n = count;
        for (int i = 0; i < count; i++) {
            xs[i] = px[i] * scale;
            ys[i] = py[i] * scale;
        }
    }

    private void reserve(int corners) {
        if (xs.length < corners) {
            xs = Arrays.copyOf(xs, corners);
            ys = Arrays.copyOf(ys, corners);
            spareX = new double[corners];
            spareY = new double[corners];
        }
    }

    /// Keeps what lies at `nx·x + ny·y >= limit` (Sutherland and Hodgman, 1974).
    private void cut(int nx, int ny, double limit) {
        boolean all = true;
        for (int i = 0; i < n && all; i++) {
            all = nx * xs[i] + ny * ys[i] >= limit;
        }
        if (all) {
            return;
        }
        reserve(2 * n + 8);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int next = i + 1 == n ? 0 : i + 1;
            double here = nx * xs[i] + ny * ys[i] - limit;
            double there = nx * xs[next] + ny * ys[next] - limit;
            if (here >= 0) {
                spareX[kept] = xs[i];
                spareY[kept++] = ys[i];
            }
            if (here >= 0 != there >= 0) {
                double t = here / (here - there);
                spareX[kept] = xs[i] + (xs[next] - xs[i]) * t;
                spareY[kept++] = ys[i] + (ys[next] - ys[i]) * t;
            }
        }
        double[] x = xs;
        double[] y = ys;
        xs = spareX;
        ys = spareY;
        spareX = x;
        spareY = y;
        n = kept;
    }

    private void frame() {
        double minX = xs[0];
        double maxX = xs[0];
        double minY = ys[0];
        double maxY = ys[0];
        for (int i = 1; i < n; i++) {
            minX = Math.min(minX, xs[i]);
            maxX = Math.max(maxX, xs[i]);
            minY = Math.min(minY, ys[i]);
            maxY = Math.max(maxY, ys[i]);
        }
        left = Math.max(canvas.left, (int) Math.floor(minX));
        top = Math.max(canvas.top, (int) Math.floor(minY));
        columns = Math.min(canvas.right, (int) Math.ceil(maxX) + 1) - left;
        rows = Math.min(canvas.bottom, (int) Math.ceil(maxY)) - top;
        int cells = Math.max(0, rows) * (columns + 2) + 2;
        if (area.length < cells) {
            area = new float[cells];
        }
    }

    private void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1) {
            return;
        }
        double sign = y0 < y1 ? 1 : -1;
        double x = y0 < y1 ? x0 : x1;
        double low = Math.max(0, Math.min(y0, y1));
        double high = Math.min(rows, Math.max(y0, y1));
        double lean = (x1 - x0) / (y1 - y0);
        for (int y = (int) low; y < high; y++) {
            double height = Math.min(y + 1, high) - Math.max(y, low);
            double next = x + lean * height;
            crossing(y * (columns + 2), Math.max(0, Math.min(x, next)), Math.max(0, Math.max(x, next)),
                    sign * height);
            x = next;
        }
    }

    /// One edge inside one row: `height` of it is shared out among the cells it crosses from `a` to `b`.
    private void crossing(int row, double a, double b, double height) {
        int first = (int) a;
        int end = (int) Math.ceil(b);
        if (end <= first + 1) {
            double part = 1 - ((a + b) / 2 - first);
            area[row + first] += (float) (height * part);
            area[row + first + 1] += (float) (height * (1 - part));
            return;
        }
        double slope = 1 / (b - a);
        double before = 0;
        for (int cell = first; cell < end; cell++) {
            // The covered part right of the edge, in this cell: the integral of how far the edge has come.
            double l = Math.max(a, cell);
            double r = Math.min(b, cell + 1);
            double mean = ((l + r) / 2 - a) * slope * (r - l) + (cell + 1 - r);
            area[row + cell] += (float) (height * (mean - before));
            before = mean;
        }
        area[row + end] += (float) (height * (1 - before));
    }

    private void lay(int source) {
        for (int row = 0; row < rows; row++) {
            int at = row * (columns + 2);
            int pixel = (top + row) * canvas.width + left;
            float sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += area[at + column];
                int cover = (int) (Math.min(1, Math.abs(sum)) * 255 + 0.5f);
                if (cover != 0) {
                    canvas.argb[pixel + column] = Blend.over(canvas.argb[pixel + column], source, cover);
                }
            }
            Arrays.fill(area, at, at + columns + 2, 0);
        }
    }
}
