package trainscope.engine.layer;

import trainscope.engine.data.Shape;

/// y = x·W + b; dW = xᵀ·g, db = Σg, dx = g·Wᵀ.
final class DenseCell extends Cell {
    private final int weights;
    private final int bias;
    private final double[] turned;
    private final Workplace.Piece forward = this::forwardRows;
    private final Workplace.Piece learn = this::learnRows;
    private final Workplace.Piece back = this::backRows;
    private double[] w = {};
    private double[] x = {};
    private double[] g = {};
    private double[] dw = {};
    private int rows;

    DenseCell(Seat seat, Shape shape) {
        super(seat, shape);
        weights = seat.at();
        bias = weights + in * out;
        turned = new double[in * out];
    }

    @Override
    public void forward(double[] at, double[] input, Pass pass) {
        w = at;
        x = input;
        place.share(pass.rows(), (long) in * out, forward);
    }

    private void forwardRows(int from, int to) {
        kernels.affine(x, from * in, w, weights, w, bias, y, from * out, to - from, in, out);
    }

    @Override
    public void backward(double[] at, double[] input, double[] gradient, double[] into, Pass pass,
            boolean further) {
        w = at;
        x = input;
        g = gradient;
        dw = into;
        rows = pass.rows();
        place.share(in, (long) rows * out, learn);
        kernels.sumColumns(g, 0, dw, bias, rows, out, false);
        if (further) {
            kernels.transpose(w, weights, in, out, turned, 0);
            place.share(rows, (long) in * out, back);
        }
    }

    private void learnRows(int from, int to) {
        kernels.multiplyTransA(x, 0, g, 0, dw, weights, in, rows, out, from, to, false);
    }

    private void backRows(int from, int to) {
        kernels.multiply(g, from * out, turned, 0, d, from * in, to - from, out, in, false);
    }
}
