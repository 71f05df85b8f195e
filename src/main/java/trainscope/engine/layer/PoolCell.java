package trainscope.engine.layer;

import java.util.Arrays;
import trainscope.engine.data.Shape;

/// Pooling at work; of equal numbers the first wins, row by row, and gets the whole gradient.
final class PoolCell extends Cell {
    private final Shape from;
    private final int size;
    private final int stride;
    private final int width;
    private final boolean largest;
    private final int[] winners;
    private final Workplace.Piece forward = this::forwardImages;
    private final Workplace.Piece back = this::backImages;
    private double[] x = {};
    private double[] g = {};

    PoolCell(Seat seat, Pool layer) {
        super(seat, layer.out(seat.in()));
        from = seat.in();
        size = layer.size();
        stride = layer.stride();
        width = shape().width();
        largest = layer.form() == Pool.Form.MAX;
        winners = new int[largest ? seat.capacity() * out : 0];
    }

    @Override
    public void forward(double[] w, double[] input, Pass pass) {
        x = input;
        place.share(pass.rows(), (long) out * size * size, forward);
    }

    private void forwardImages(int first, int end) {
        for (int map = first * maps(); map < end * maps(); map++) {
            for (int row = 0; row < shape().height(); row++) {
                int corner = (map * from.height() + row * stride) * from.width();
                int to = (map * shape().height() + row) * width;
                if (largest) {
                    largest(corner, to);
                } else {
                    mean(corner, to);
                }
            }
        }
    }

    private int maps() {
        return from.channels();
    }

    /// A row of windows from a corner on. Nothing branches on which is larger: nobody can guess that.
    private void largest(int corner, int to) {
        for (int i = 0; i < width; i++) {
            int first = corner + i * stride;
            int best = first;
            long most = rank(x[first]);
            for (int ky = 0; ky < size; ky++) {
                int start = first + ky * from.width();
                for (int at = start; at < start + size; at++) {
                    long more = Math.max(most, rank(x[at]));
                    long rise = more ^ most;
                    best ^= (best ^ at) & (int) ((rise | -rise) >> (Long.SIZE - 1));
                    most = more;
                }
            }
            winners[to + i] = best;
            y[to + i] = x[best];
        }
    }

    /// A whole number that is larger for a larger number, and the largest for what is none, so that it is seen.
    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ ((bits >> (Long.SIZE - 1)) >>> 1);
    }

    private void mean(int corner, int to) {
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (int ky = 0; ky < size; ky++) {
                int start = corner + i * stride + ky * from.width();
                for (int at = start; at < start + size; at++) {
                    sum += x[at];
                }
            }
            y[to + i] = sum / ((double) size * size);
        }
    }

    @Override
    public void backward(double[] w, double[] input, double[] gradient, double[] dw, Pass pass,
            boolean further) {
        if (further) {
            g = gradient;
            place.share(pass.rows(), (long) out * size * size, back);
        }
    }

    private void backImages(int first, int end) {
        Arrays.fill(d, first * in, end * in, 0);
        if (largest) {
            for (int i = first * out; i < end * out; i++) {
                d[winners[i]] += g[i];
            }
            return;
        }
        for (int map = first * maps(); map < end * maps(); map++) {
            for (int i = 0; i < shape().height() * width; i++) {
                int corner = (map * from.height() + i / width * stride) * from.width() + i % width * stride;
                spread(corner, g[map * shape().height() * width + i] / ((double) size * size));
            }
        }
    }

    private void spread(int corner, double share) {
        for (int ky = 0; ky < size; ky++) {
            for (int kx = 0; kx < size; kx++) {
                d[corner + ky * from.width() + kx] += share;
            }
        }
    }
}
