package trainscope.plot;

import java.util.Arrays;

/// Premultiplied pixels with the rectangle that may be touched.
final class Canvas {
    final int width;
    final int height;
    final int[] argb;
    int left;
    int top;
    int right;
    int bottom;

    Canvas(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.right = width;
        this.bottom = height;
    }

    void clip(double x0, double y0, double x1, double y1) {
        left = bounded(x0, width);
        top = bounded(y0, height);
        right = bounded(x1, width);
        bottom = bounded(y1, height);
    }

    private static int bounded(double at, int size) {
        return Math.clamp(Math.round(at), 0, size);
    }

    /// Lays a colour over part of a row.
    void row(int y, int from, int to, int source, int cover) {
        if (cover == 0) {
            return;
        }
        int end = y * width + Math.min(to, right);
        if (cover == 255 && source >>> 24 == 255) {
            Arrays.fill(argb, Math.min(end, y * width + Math.max(from, left)), end, source);
            return;
        }
        for (int i = y * width + Math.max(from, left); i < end; i++) {
            argb[i] = Blend.over(argb[i], source, cover);
        }
    }
}
