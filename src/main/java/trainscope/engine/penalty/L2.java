package trainscope.engine.penalty;

import trainscope.engine.Range;

/// Weight decay: the sum of all squared weights. Source: the notes, chapter 6.4.2, which write it with ½ in one place and
/// without in another; the slope is λ·W or 2λ·W.
public record L2(Form form, @Range(min = 0, max = 1e9, from = 1e-6, to = 10, log = true) double strength)
        implements
            Penalty {
    /// What stands before the sum.
    public enum Form implements trainscope.engine.optim.Form {
        /// ½·λ, as in the book.
        HALF,
        /// λ, as on the lecture's slides.
        FULL
    }

    private double factor() {
        return form == Form.HALF ? 0.5 * strength : strength;
    }

    @Override
    public double of(double[] w, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum = Math.fma(w[i], w[i], sum);
        }
        return factor() * sum;
    }

    @Override
    public void addSlope(double[] w, double[] gradient, int from, int n) {
        double slope = 2 * factor();
        for (int i = from; i < from + n; i++) {
            gradient[i] = Math.fma(slope, w[i], gradient[i]);
        }
    }
}
