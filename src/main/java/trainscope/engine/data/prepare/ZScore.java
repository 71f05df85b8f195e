package trainscope.engine.data.prepare;

import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Mean 0 and standard deviation 1 for every feature: x′ = (x − μ)/σ (notes, lecture 6). A feature that never changes
/// becomes 0.
public record ZScore(Form form) implements Preprocessing {

    /// What the notes' "std" divides the squares by, which they do not say.
    public enum Form implements trainscope.engine.optim.Form {
        /// By N: the spread of these very examples. NumPy's `std`.
        POPULATION,
        /// By N − 1: the spread of what they were drawn from.
        SAMPLE
    }

    @Override
    public String formula() {
        return switch (form) {
            case POPULATION -> "x′ = (x − μ)/σ, σ² = Σ(x − μ)²/N";
            case SAMPLE -> "x′ = (x − μ)/s, s² = Σ(x − μ)²/(N − 1)";
        };
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        var columns = new Columns(training);
        double[] deviations = new double[columns.mean.length];
        double divisor = form == Form.SAMPLE ? columns.rows - 1 : columns.rows;
        for (int j = 0; j < deviations.length; j++) {
            deviations[j] = columns.deviation(j, divisor);
        }
        return new Scaling(columns.mean, deviations);
    }
}
