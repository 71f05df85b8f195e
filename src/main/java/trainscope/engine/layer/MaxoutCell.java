package trainscope.engine.layer;

import java.util.Arrays;
import trainscope.engine.data.Shape;

/// A dense layer of all pieces, and the largest of each unit's pieces; the gradient goes to the piece that won, the first of
/// equals.
final class MaxoutCell extends Cell {
    private final int units;
    private final int pieces;
    private final DenseCell dense;
    private final int[] winners;
    private final double[] g;

    MaxoutCell(Seat seat, Maxout layer) {
        super(seat, layer.out(seat.in()));
        units = layer.units();
        pieces = layer.pieces();
        dense = new DenseCell(seat, Shape.features(units * pieces));
        winners = new int[seat.capacity() * units];
        g = new double[seat.capacity() * units * pieces];
    }

    @Override
    public void forward(double[] w, double[] x, Pass pass) {
        dense.forward(w, x, pass);
        double[] all = dense.output();
        for (int i = 0; i < pass.rows() * units; i++) {
            int first = i / units * units * pieces + i % units;
            int best = 0;
            for (int p = 1; p < pieces; p++) {
                double value = all[first + p * units];
                double most = all[first + best * units];
                // A piece that is not a number wins, so that it is seen.
                if (value > most || (Double.isNaN(value) && !Double.isNaN(most))) {
                    best = p;
                }
            }
            winners[i] = best;
            y[i] = all[first + best * units];
        }
    }

    @Override
    public void backward(double[] w, double[] x, double[] gradient, double[] dw, Pass pass, boolean further) {
        Arrays.fill(g, 0, pass.rows() * units * pieces, 0);
        for (int i = 0; i < pass.rows() * units; i++) {
            g[i / units * units * pieces + i % units + winners[i] * units] = gradient[i];
        }
        dense.backward(w, x, g, dw, pass, further);
    }

    @Override
    public double[] back() {
        return dense.back();
    }
}
