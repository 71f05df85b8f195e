package trainscope.engine.layer;

import java.util.Arrays;
import java.util.List;

/// Batch normalization at work. A unit's numbers lie in strips of one number (features) or a whole map (pictures), one
/// strip in every example; sums run over the examples in their order.
final class BatchNormCell extends Cell {
    private final BatchNorm layer;
    private final int units;
    private final int strip;
    private final int gamma;
    private final int beta;
    private final double[] mean;
    private final double[] variance;
    private final double[] runningMean;
    private final double[] runningVariance;
    /// 1/√(σ² + ε)
    private final double[] rise;
    /// The normalized inputs.
    private final double[] z;
    private final Workplace.Piece forward = this::forwardUnits;
    private final Workplace.Piece back = this::backUnits;
    private double[] w = {};
    private double[] x = {};
    private double[] g = {};
    private double[] dw = {};
    private int rows;
    private boolean training;
    private boolean further;

    BatchNormCell(Seat seat, BatchNorm layer) {
        super(seat, seat.in());
        this.layer = layer;
        units = BatchNorm.units(seat.in());
        strip = in / units;
        gamma = seat.at();
        beta = gamma + units;
        mean = new double[units];
        variance = new double[units];
        rise = new double[units];
        z = new double[seat.capacity() * in];
        runningMean = new double[units];
        runningVariance = new double[units];
        Arrays.fill(runningVariance, layer.form() == BatchNorm.Form.TORCH ? 1 : 0);
    }

    /// The running mean, then the running variance.
    @Override
    public List<double[]> memory() {
        return List.of(runningMean, runningVariance);
    }

    @Override
    public List<double[]> batchStatistics() {
        return List.of(mean, variance);
    }

    /// The mean of the latest batch.
    double[] mean() {
        return mean;
    }

    /// The variance of the latest batch.
    double[] variance() {
        return variance;
    }

    @Override
    public void forward(double[] at, double[] input, Pass pass) {
        w = at;
        x = input;
        rows = pass.rows();
        training = pass.training();
        place.share(units, 8L * rows * strip, forward);
        if (training && !pass.probes()) {
            remember();
        }
    }

    private void remember() {
        double count = (double) rows * strip;
        double unbiased = layer.form() == BatchNorm.Form.TORCH ? count / (count - 1) : 1;
        double keep = layer.momentum();
        for (int u = 0; u < units; u++) {
            runningMean[u] = Math.fma(keep, runningMean[u], (1 - keep) * mean[u]);
            runningVariance[u] = Math.fma(keep, runningVariance[u], (1 - keep) * unbiased * variance[u]);
        }
    }

    private void forwardUnits(int from, int to) {
        for (int u = from; u < to; u++) {
            if (training) {
                measure(u);
            }
            double m = training ? mean[u] : runningMean[u];
            rise[u] = 1 / Math.sqrt((training ? variance[u] : runningVariance[u]) + layer.eps());
            double scale = w[gamma + u];
            double shift = w[beta + u];
            for (int r = 0; r < rows; r++) {
                int start = r * in + u * strip;
                for (int i = start; i < start + strip; i++) {
                    z[i] = (x[i] - m) * rise[u];
                    y[i] = Math.fma(scale, z[i], shift);
                }
            }
        }
    }

    private void measure(int u) {
        double count = (double) rows * strip;
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            int start = r * in + u * strip;
            for (int i = start; i < start + strip; i++) {
                sum += x[i];
            }
        }
        double m = sum / count;
        double squares = 0;
        for (int r = 0; r < rows; r++) {
            int start = r * in + u * strip;
            for (int i = start; i < start + strip; i++) {
                double off = x[i] - m;
                squares = Math.fma(off, off, squares);
            }
        }
        mean[u] = m;
        variance[u] = squares / count;
    }

    @Override
    public void backward(double[] at, double[] input, double[] gradient, double[] into, Pass pass,
            boolean on) {
        w = at;
        x = input;
        g = gradient;
        dw = into;
        rows = pass.rows();
        training = pass.training();
        further = on;
        place.share(units, 8L * rows * strip, back);
    }

    /// dγ = Σg·z, dβ = Σg; and through the statistics of the batch dx = γ/√(σ²+ε)·(g − (dβ + z·dγ)/count).
    private void backUnits(int from, int to) {
        double count = (double) rows * strip;
        for (int u = from; u < to; u++) {
            double byScale = 0;
            double byShift = 0;
            for (int r = 0; r < rows; r++) {
                int start = r * in + u * strip;
                for (int i = start; i < start + strip; i++) {
                    byScale = Math.fma(g[i], z[i], byScale);
                    byShift += g[i];
                }
            }
            dw[gamma + u] = byScale;
            dw[beta + u] = byShift;
            if (further) {
                back(u, training ? byScale / count : 0, training ? byShift / count : 0);
            }
        }
    }

    private void back(int u, double byScale, double byShift) {
        double steep = w[gamma + u] * rise[u];
        for (int r = 0; r < rows; r++) {
            int start = r * in + u * strip;
            for (int i = start; i < start + strip; i++) {
                d[i] = steep * (g[i] - byShift - z[i] * byScale);
            }
        }
    }
}
