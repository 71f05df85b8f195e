package trainscope.engine.layer;

import trainscope.engine.math.Rng;

/// y = x·m with a mask m that is drawn from the step alone, so that the same step drops the same units whenever it is made.
final class DropoutCell extends Cell {
    private final Dropout layer;
    private final Rng rng;
    /// What every input is multiplied by.
    private final double[] mask;
    private long drawn = -1;
    private int drawnRows;

    DropoutCell(Seat seat, Dropout layer) {
        super(seat, seat.in());
        this.layer = layer;
        this.rng = seat.rng();
        this.mask = new double[seat.capacity() * in];
    }

    /// Takes this mask for a step instead of drawing one.
    void mask(double[] kept, long step, int rows) {
        for (int i = 0; i < rows * in; i++) {
            mask[i] = kept[i] * whole();
        }
        drawn = step;
        drawnRows = rows;
    }

    private double whole() {
        return layer.form() == Dropout.Form.INVERTED ? 1 / (1 - layer.ratio()) : 1;
    }

    @Override
    public void forward(double[] w, double[] x, Pass pass) {
        int n = pass.rows() * in;
        if (pass.draws()) {
            draw(pass);
            kernels.hadamard(x, 0, mask, 0, y, 0, n);
        } else {
            kernels.scale(used(), x, 0, y, 0, n);
        }
    }

    private double used() {
        return layer.form() == Dropout.Form.SEED ? 1 - layer.ratio() : 1;
    }

    private void draw(Pass pass) {
        if (drawn == pass.step() && drawnRows == pass.rows()) {
            return;
        }
        Rng here = rng.child(pass.step());
        double whole = whole();
        int n = pass.rows() * in;
        for (int i = 0; i < n; i++) {
            mask[i] = here.uniform(i) >= layer.ratio() ? whole : 0;
        }
        drawn = pass.step();
        drawnRows = pass.rows();
    }

    @Override
    public void backward(double[] w, double[] x, double[] g, double[] dw, Pass pass, boolean further) {
        if (further && pass.draws()) {
            kernels.hadamard(g, 0, mask, 0, d, 0, pass.rows() * in);
        } else if (further) {
            kernels.scale(used(), g, 0, d, 0, pass.rows() * in);
        }
    }
}
