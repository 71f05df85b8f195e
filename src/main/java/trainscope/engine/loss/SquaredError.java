package trainscope.engine.loss;

import trainscope.engine.math.Kernels;

/// The squares of what is missing. A class is asked for as 1 at its place and 0 elsewhere.
///
/// Source: the notes, chapter 4.2.1.
public record SquaredError(Form form) implements Loss {
    /// What the sum of the squares is multiplied by.
    public enum Form implements trainscope.engine.optim.Form {
        /// ½ over all outputs of all examples, as the notes print it: it grows with the batch.
        HALF,
        /// ½ over the outputs, as a mean over the examples.
        HALF_MEAN,
        /// The mean over all outputs of all examples, as in PyTorch.
        MEAN
    }

    @Override
    public boolean takesNumbers() {
        return true;
    }

    @Override
    public boolean grows() {
        return form == Form.HALF;
    }

    @Override
    public double of(Kernels kernels, double[] scores, int rows, int columns, Answers answers,
            double[] gradient) {
        double factor = switch (form) {
            case HALF -> 0.5;
            case HALF_MEAN -> 0.5 / rows;
            case MEAN -> 1.0 / ((double) rows * columns);
        };
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                double off = scores[i] - answers.target(r, c, columns);
                sum = Math.fma(off, off, sum);
                gradient[i] = 2 * factor * off;
            }
        }
        return factor * sum;
    }
}
