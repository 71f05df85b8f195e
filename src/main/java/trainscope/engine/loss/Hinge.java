package trainscope.engine.loss;

import trainscope.engine.Range;
import trainscope.engine.math.Kernels;

/// Σ max(0, s − s of the right class + margin) over the wrong classes, as a mean over the batch: content as soon as the
/// right class leads by the margin. Source: the support vector machine of cs231n's second and third lectures.
public record Hinge(@Range(min = 0, max = 1e6, from = 0, to = 10) double margin) implements Loss {
    @Override
    public double of(Kernels kernels, double[] scores, int rows, int columns, Answers answers,
            double[] gradient) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            int right = r * columns + answers.label(r);
            int over = 0;
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                double lack = i == right ? 0 : scores[i] - scores[right] + margin;
                // Not below: what is not a number must reach the sum.
                boolean counts = !(lack <= 0);
                sum += counts ? lack : 0;
                gradient[i] = counts ? 1.0 / rows : 0;
                over += counts ? 1 : 0;
            }
            gradient[right] = -(double) over / rows;
        }
        return sum / rows;
    }

    /// All margins are missed by as much as they are wide.
    @Override
    public double atFirst(int classes) {
        return margin * (classes - 1);
    }
}
