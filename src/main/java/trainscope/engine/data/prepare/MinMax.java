package trainscope.engine.data.prepare;

import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Every feature between 0 and 1: x′ = (x − min)/(max − min) (notes, lecture 6). Of other examples than the training
/// data it may leave that range. A feature that never changes becomes 0.
public record MinMax() implements Preprocessing {
    @Override
    public String formula() {
        return "x′ = (x − min)/(max − min)";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        var columns = new Columns(training);
        double[] shift = new double[columns.min.length];
        double[] spans = new double[shift.length];
        for (int j = 0; j < shift.length && columns.rows > 0; j++) {
            shift[j] = columns.min[j];
            spans[j] = columns.max[j] - columns.min[j];
        }
        return new Scaling(shift, spans);
    }
}
