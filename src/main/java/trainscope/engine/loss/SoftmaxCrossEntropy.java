package trainscope.engine.loss;

import trainscope.engine.math.Elementary;
import trainscope.engine.math.Kernels;

/// −ln of the probability that the softmax gives to the right class, as a mean over the batch. Its gradient is p − t.
///
/// Source: the notes, chapters 3.5 and 4.2. A network that knows nothing loses ln C on C classes.
public record SoftmaxCrossEntropy(Form form) implements Loss {
    private static final double BOOK_DELTA = 1e-7;

    /// How the same thing is computed.
    public enum Form implements trainscope.engine.optim.Form {
        /// ln Σeˢ − s of the right class, with the largest score taken off first: right for every score.
        STABLE,
        /// As in the book's code: −ln(p + 1e-7), which never exceeds 16.12.
        SEED,
        /// eˢ/Σeˢ as it stands: scores beyond 709 become infinite, and the loss is NaN. The lesson of the stable form.
        NAIVE
    }

    @Override
    public double of(Kernels kernels, double[] scores, int rows, int columns, Answers answers,
            double[] gradient) {
        if (form == Form.NAIVE) {
            naive(scores, rows, columns, gradient);
        } else {
            kernels.softmaxRows(scores, 0, gradient, 0, rows, columns);
        }
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            int start = r * columns;
            int right = start + answers.label(r);
            sum += switch (form) {
                case STABLE -> stable(scores, gradient, start, right, columns);
                case SEED -> -Elementary.log(gradient[right] + BOOK_DELTA);
                case NAIVE -> -Elementary.log(gradient[right]);
            };
            gradient[right] -= 1;
        }
        kernels.scale(1.0 / rows, gradient, 0, gradient, 0, rows * columns);
        return sum / rows;
    }

    /// (largest score − right score) + ln Σe^(s − largest), where the sum is 1 over the probability of the largest.
    private static double stable(double[] scores, double[] p, int start, int right, int columns) {
        int best = start;
        for (int i = start + 1; i < start + columns; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return (scores[best] - scores[right]) - Elementary.log(p[best]);
    }

    private static void naive(double[] scores, int rows, int columns, double[] p) {
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                p[i] = Elementary.exp(scores[i]);
                sum += p[i];
            }
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                p[i] /= sum;
            }
        }
    }

    @Override
    public double atFirst(int classes) {
        return Elementary.log(classes);
    }
}
