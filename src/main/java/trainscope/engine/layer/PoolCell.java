package trainscope.engine.layer;

import java.util.Arrays;
import trainscope.engine.data.Shape;

/// Pooling at work; of equal numbers the first wins, row by row, and gets the whole gradient.
final class PoolCell extends Cell {
    private final Shape from;
    private final int size;
    private final int stride;
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
        largest = layer.form() == Pool.Form.MAX;
        winners = new int[largest ? seat.capacity() * out : 0];
    }

    @Override
    public void forward(double[] w, double[] input, Pass pass) {
        x = input;
        place.share(pass.rows(), (long) out * size * size, forward);
    }

    private void forwardImages(int first, int end) {
        int width = shape().width();
        int area = shape().height() * width;
        for (int i = first * out; i < end * out; i++) {
            int start = start(i, area, width);
            y[i] = largest ? largest(start, i) : mean(start);
        }
    }

    /// Where the window of output i begins.
    private int start(int i, int area, int width) {
        int inRow = i % out;
        int inMap = inRow % area;
        return i / out * in + inRow / area * from.height() * from.width()
                + inMap / width * stride * from.width() + inMap % width * stride;
    }

    private double largest(int start, int i) {
        int best = start;
        for (int ky = 0; ky < size; ky++) {
            for (int kx = 0; kx < size; kx++) {
                int at = start + ky * from.width() + kx;
                // What is not a number wins, so that it is seen.
                if (x[at] > x[best] || (Double.isNaN(x[at]) && !Double.isNaN(x[best]))) {
                    best = at;
                }
            }
        }
        winners[i] = best;
        return x[best];
    }

    private double mean(int start) {
        double sum = 0;
        for (int ky = 0; ky < size; ky++) {
            for (int kx = 0; kx < size; kx++) {
                sum += x[start + ky * from.width() + kx];
            }
        }
        return sum / ((double) size * size);
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
        int width = shape().width();
        int area = shape().height() * width;
        for (int i = first * out; i < end * out; i++) {
            if (largest) {
                d[winners[i]] += g[i];
            } else {
                spread(start(i, area, width), g[i] / ((double) size * size));
            }
        }
    }

    private void spread(int start, double share) {
        for (int ky = 0; ky < size; ky++) {
            for (int kx = 0; kx < size; kx++) {
                d[start + ky * from.width() + kx] += share;
            }
        }
    }
}
