package trainscope.engine.layer;

import java.util.Arrays;

/// Every window is written out as a column, so that a convolution is a product: y = W·columns, image by image.
///
/// Gradients of the weights are summed over the images in their order, and within one over its windows in theirs.
final class ConvCell extends Cell {
    private final Patches patches;
    private final int filters;
    private final int inputs;
    private final int windows;
    private final int weights;
    private final int bias;
    private final double[] columns;
    private final double[] turnedWeights;
    private final double[] turnedGradient;
    private final double[] turnedLearned;
    private final double[] columnGradient;
    private final Workplace.Piece forward = this::forwardImages;
    private final Workplace.Piece turn = this::turnImages;
    private final Workplace.Piece learn = this::learnInputs;
    private final Workplace.Piece back = this::backImages;
    private double[] w = {};
    private double[] x = {};
    private double[] g = {};
    private int rows;

    ConvCell(Seat seat, Conv layer) {
        super(seat, layer.out(seat.in()));
        patches = new Patches(seat.in(), layer.size(), layer.stride(), layer.pad(), shape());
        filters = layer.filters();
        inputs = patches.inputs();
        windows = patches.windows();
        weights = seat.at();
        bias = weights + filters * inputs;
        columns = new double[Math.multiplyExact(seat.capacity(), inputs * windows)];
        columnGradient = new double[Math.multiplyExact(seat.capacity(), inputs * windows)];
        turnedWeights = new double[filters * inputs];
        turnedLearned = new double[filters * inputs];
        turnedGradient = new double[seat.capacity() * out];
    }

    @Override
    public void forward(double[] at, double[] input, Pass pass) {
        w = at;
        x = input;
        place.share(pass.rows(), (long) out * inputs, forward);
    }

    private void forwardImages(int from, int to) {
        for (int r = from; r < to; r++) {
            int column = r * inputs * windows;
            patches.spread(x, r * in, columns, column);
            for (int f = 0; f < filters; f++) {
                int start = r * out + f * windows;
                Arrays.fill(y, start, start + windows, w[bias + f]);
            }
            kernels.multiply(w, weights, columns, column, y, r * out, filters, inputs, windows, true);
        }
    }

    @Override
    public void backward(double[] at, double[] input, double[] gradient, double[] dw, Pass pass,
            boolean further) {
        w = at;
        g = gradient;
        rows = pass.rows();
        place.share(rows, 2L * out, turn);
        place.share(inputs, (long) rows * out, learn);
        kernels.transpose(turnedLearned, 0, inputs, filters, dw, weights);
        for (int f = 0; f < filters; f++) {
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                sum += kernels.sum(g, r * out + f * windows, windows);
            }
            dw[bias + f] = sum;
        }
        if (further) {
            kernels.transpose(w, weights, filters, inputs, turnedWeights, 0);
            place.share(rows, (long) out * inputs, back);
        }
    }

    private void turnImages(int from, int to) {
        for (int r = from; r < to; r++) {
            kernels.transpose(g, r * out, filters, windows, turnedGradient, r * out);
        }
    }

    private void learnInputs(int from, int to) {
        for (int r = 0; r < rows; r++) {
            int column = r * inputs * windows + from * windows;
            kernels.multiply(columns, column, turnedGradient, r * out, turnedLearned, from * filters,
                    to - from,
                    windows, filters, r > 0);
        }
    }

    private void backImages(int from, int to) {
        for (int r = from; r < to; r++) {
            int column = r * inputs * windows;
            kernels.multiply(turnedWeights, 0, g, r * out, columnGradient, column, inputs, filters, windows,
                    false);
            patches.gather(columnGradient, column, d, r * in);
        }
    }
}
