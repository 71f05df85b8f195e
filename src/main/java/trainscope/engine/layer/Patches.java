package trainscope.engine.layer;

import java.util.Arrays;
import trainscope.engine.data.Shape;

/// The windows of a picture as columns: a row for each number of a window (channel, then row, then column), a column for
/// each window. What lies outside of the picture is 0.
final class Patches {
    private final Shape in;
    private final Shape out;
    private final int size;
    private final int stride;
    private final int pad;

    Patches(Shape in, int size, int stride, int pad, Shape out) {
        this.in = in;
        this.size = size;
        this.stride = stride;
        this.pad = pad;
        this.out = out;
    }

    /// How many numbers a window has.
    int inputs() {
        return in.channels() * size * size;
    }

    int windows() {
        return out.height() * out.width();
    }

    /// Writes the columns of one picture.
    void spread(double[] picture, int from, double[] columns, int at) {
        int row = at;
        for (int c = 0; c < in.channels(); c++) {
            for (int ky = 0; ky < size; ky++) {
                for (int kx = 0; kx < size; kx++) {
                    spreadRow(picture, from + c * in.height() * in.width(), ky - pad, kx - pad, columns, row);
                    row += windows();
                }
            }
        }
    }

    private void spreadRow(double[] map, int from, int dy, int dx, double[] columns, int at) {
        int first = first(dx);
        int last = last(dx);
        for (int oy = 0; oy < out.height(); oy++) {
            int y = oy * stride + dy;
            int target = at + oy * out.width();
            if (y < 0 || y >= in.height() || first > last) {
                Arrays.fill(columns, target, target + out.width(), 0);
                continue;
            }
            Arrays.fill(columns, target, target + first, 0);
            int source = from + y * in.width() + dx;
            if (stride == 1) {
                System.arraycopy(map, source + first, columns, target + first, last - first + 1);
            } else {
                for (int ox = first; ox <= last; ox++) {
                    columns[target + ox] = map[source + ox * stride];
                }
            }
            Arrays.fill(columns, target + last + 1, target + out.width(), 0);
        }
    }

    /// Adds up, for every number of a picture, what the columns hold for it.
    void gather(double[] columns, int at, double[] picture, int from) {
        Arrays.fill(picture, from, from + in.size(), 0);
        int row = at;
        for (int c = 0; c < in.channels(); c++) {
            for (int ky = 0; ky < size; ky++) {
                for (int kx = 0; kx < size; kx++) {
                    gatherRow(columns, row, picture, from + c * in.height() * in.width(), ky - pad, kx - pad);
                    row += windows();
                }
            }
        }
    }

    private void gatherRow(double[] columns, int at, double[] map, int from, int dy, int dx) {
        int first = first(dx);
        int last = last(dx);
        for (int oy = 0; oy < out.height(); oy++) {
            int y = oy * stride + dy;
            if (y < 0 || y >= in.height()) {
                continue;
            }
            int source = at + oy * out.width();
            int target = from + y * in.width() + dx;
            for (int ox = first; ox <= last; ox++) {
                map[target + ox * stride] += columns[source + ox];
            }
        }
    }

    /// The first window whose number with that offset lies in the picture.
    private int first(int dx) {
        return Math.min(dx >= 0 ? 0 : (-dx + stride - 1) / stride, out.width());
    }

    /// The last such window; one less than the first where there is none.
    private int last(int dx) {
        int last = in.width() - 1 - dx < 0 ? -1 : (in.width() - 1 - dx) / stride;
        return Math.max(Math.min(last, out.width() - 1), first(dx) - 1);
    }
}
