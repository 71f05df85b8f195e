package trainscope.engine.layer;

import trainscope.engine.activation.Activation;

/// y = f(x), dx = g·f′(x).
final class ActivateCell extends Cell {
    /// About so many multiplications is one value worth.
    private static final int COST = 8;

    private final Activation function;
    private final Workplace.Piece forward = this::forwardRows;
    private final Workplace.Piece back = this::backRows;
    private double[] x = {};
    private double[] g = {};

    ActivateCell(Seat seat, Activation function) {
        super(seat, seat.in());
        this.function = function;
    }

    @Override
    public void forward(double[] w, double[] input, Pass pass) {
        x = input;
        place.share(pass.rows(), (long) COST * in, forward);
    }

    private void forwardRows(int from, int to) {
        function.forward(kernels, x, from * in, y, from * in, (to - from) * in);
    }

    @Override
    public void backward(double[] w, double[] input, double[] gradient, double[] dw, Pass pass,
            boolean further) {
        if (further) {
            x = input;
            g = gradient;
            place.share(pass.rows(), (long) COST * in, back);
        }
    }

    private void backRows(int from, int to) {
        function.backward(kernels, x, y, g, d, from * in, (to - from) * in);
    }
}
