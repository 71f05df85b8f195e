package trainscope.engine.layer;

/// y = x or a·x; da = Σ g·x over all x ≤ 0, example by example.
final class PreluCell extends Cell {
    private final int slope;

    PreluCell(Seat seat) {
        super(seat, seat.in());
        slope = seat.at();
    }

    @Override
    public void forward(double[] w, double[] x, Pass pass) {
        kernels.leakyRelu(w[slope], x, 0, y, 0, pass.rows() * in);
    }

    @Override
    public void backward(double[] w, double[] x, double[] g, double[] dw, Pass pass, boolean further) {
        int n = pass.rows() * in;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (!(x[i] > 0)) {
                sum = Math.fma(g[i], x[i], sum);
            }
        }
        dw[slope] = sum;
        if (further) {
            kernels.leakyReluBack(w[slope], x, 0, g, 0, d, 0, n);
        }
    }
}
