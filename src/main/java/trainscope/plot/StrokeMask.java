package trainscope.plot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How much of each pixel a line covers: the pieces of a line are united here first and then laid over the picture
/// at once, so that a translucent line does not get darker where its pieces meet.
final class StrokeMask {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.nativeOrder());

    private final Canvas canvas;
    private final byte[] cover;
    private final int[] from;
    private final int[] to;
    private int top;
    private int bottom;

    StrokeMask(Canvas canvas) {
        this.canvas = canvas;
        cover = new byte[canvas.width * canvas.height + 8];
        from = new int[canvas.height];
        to = new int[canvas.height];
        top = canvas.height;
        bottom = 0;
    }

    /// Adds a straight piece. A round end reaches `half` further and closes the joint with its neighbour.
    void piece(double x0, double y0, double x1, double y1, double half, boolean roundStart,
            boolean roundEnd) {
        double reach = half + 0.5;
        int first = Math.max(canvas.top, (int) Math.floor(Math.min(y0, y1) - reach));
        int last = Math.min(canvas.bottom, (int) Math.ceil(Math.max(y0, y1) + reach));
        double length = Math.hypot(x1 - x0, y1 - y0);
        double ux = length > 0 ? (x1 - x0) / length : 1;
        double uy = length > 0 ? (y1 - y0) / length : 0;
        boolean steep = Math.abs(uy) > 1e-3;
        double lean = steep ? ux / uy : 0;
        double wide = steep ? reach / Math.abs(uy) : Double.POSITIVE_INFINITY;
        double left = Math.max(canvas.left, Math.min(x0, x1) - reach);
        double right = Math.min(canvas.right, Math.max(x0, x1) + reach);
        for (int y = first; y < last; y++) {
            double down = y + 0.5 - y0;
            double middle = steep ? x0 + down * lean : x0;
            int a = (int) Math.max(left, middle - wide);
            int b = (int) Math.ceil(Math.min(right, middle + wide));
            if (a >= b) {
                continue;
            }
            touch(y, a, b);
            double along = (a + 0.5 - x0) * ux + down * uy;
            double across = (a + 0.5 - x0) * uy - down * ux;
            int at = y * canvas.width + a;
            for (int end = at + b - a; at < end; at++) {
                double free = reach - Math.abs(across);
                if (along < 0) {
                    free = roundStart ? reach - Math.sqrt(across * across + along * along)
                            : Math.min(free, along + 0.5);
                } else if (along > length) {
                    double beyond = along - length;
                    free = roundEnd ? reach - Math.sqrt(across * across + beyond * beyond)
                            : Math.min(free, 0.5 - beyond);
                } else if (!roundStart && along < 0.5) {
                    free = Math.min(free, along + 0.5);
                } else if (!roundEnd && along > length - 0.5) {
                    free = Math.min(free, length - along + 0.5);
                }
                if (free > 0) {
                    int part = free >= 1 ? 255 : (int) (free * 255 + 0.5);
                    if (part > (cover[at] & 255)) {
                        cover[at] = (byte) part;
                    }
                }
                along += ux;
                across += uy;
            }
        }
    }

    /// Adds an upright piece with flat ends: every row covers the same few pixels.
    void upright(double x, double y0, double y1, double half) {
        int a = Math.max(canvas.left, (int) Math.floor(x - half));
        int b = Math.min(canvas.right, (int) Math.ceil(x + half));
        int first = Math.max(canvas.top, (int) Math.floor(y0));
        int last = Math.min(canvas.bottom, (int) Math.ceil(y1));
        if (a >= b || first >= last) {
            return;
        }
        double left = Math.min(a + 1, x + half) - Math.max(a, x - half);
        double right = b - a < 2 ? 0 : Math.min(b, x + half) - Math.max(b - 1, x - half);
        for (int y = first; y < last; y++) {
            touch(y, a, b);
            boolean whole = y >= y0 && y + 1 <= y1;
            double part = whole ? 255 : 255 * (Math.min(y + 1, y1) - Math.max(y, y0));
            int at = y * canvas.width + a;
            int end = at + b - a - 1;
            raise(at, (int) (part * left + 0.5));
            while (++at < end) {
                raise(at, (int) (part + 0.5));
            }
            if (at == end) {
                raise(at, (int) (part * right + 0.5));
            }
        }
    }

    private void raise(int at, int part) {
        if (part > (cover[at] & 255)) {
            cover[at] = (byte) part;
        }
    }

    private void touch(int y, int a, int b) {
        if (y < top || y >= bottom || from[y] >= to[y]) {
            grow(y);
            from[y] = a;
            to[y] = b;
        } else {
            from[y] = Math.min(from[y], a);
            to[y] = Math.max(to[y], b);
        }
    }

    private void grow(int y) {
        while (bottom > top && y < top - 1) {
            from[--top] = 0;
            to[top] = 0;
        }
        while (bottom > top && y > bottom) {
            from[bottom] = 0;
            to[bottom++] = 0;
        }
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
    }

    /// Lays the united line over the picture and forgets it.
    void lay(int source) {
        for (int y = top; y < bottom; y++) {
            int end = y * canvas.width + to[y];
            for (int i = y * canvas.width + from[y]; i < end; i++) {
                if (cover[i] == 0) {
                    // Eight empty pixels at a time: a line leaves most of its frame untouched.
                    while (i + 8 < end && (long) LONGS.get(cover, i) == 0) {
                        i += 8;
                    }
                }
                if (cover[i] != 0) {
                    canvas.argb[i] = Blend.over(canvas.argb[i], source, cover[i] & 255);
                    cover[i] = 0;
                }
            }
        }
        top = canvas.height;
        bottom = 0;
    }
}
