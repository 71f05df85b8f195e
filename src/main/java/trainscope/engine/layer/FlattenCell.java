package trainscope.engine.layer;

import trainscope.engine.data.Shape;

final class FlattenCell extends Cell {
    FlattenCell(Seat seat, Shape shape) {
        super(seat, shape);
    }

    @Override
    public void forward(double[] w, double[] x, Pass pass) {
        System.arraycopy(x, 0, y, 0, pass.rows() * in);
    }

    @Override
    public void backward(double[] w, double[] x, double[] g, double[] dw, Pass pass, boolean further) {
        if (further) {
            System.arraycopy(g, 0, d, 0, pass.rows() * in);
        }
    }
}
