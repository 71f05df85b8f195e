package trainscope.engine.penalty;

import trainscope.engine.Range;

/// The sum of the sizes of all weights: drives many of them to 0. Source: the notes, chapter 6.4.2.
public record L1(Form form, @Range(min = 0, max = 1e9, from = 1e-6, to = 1, log = true) double strength)
        implements
            Penalty {
    /// How a weight comes to 0.
    public enum Form implements trainscope.engine.optim.Form {
        /// λ·sign W is added to the gradient: weights jitter around 0 and are hardly ever 0.
        SLOPE,
        /// After each step every weight moves by η·λ towards 0 and stops there: many are 0 to the bit.
        SOFT
    }

    @Override
    public double of(double[] w, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += Math.abs(w[i]);
        }
        return strength * sum;
    }

    @Override
    public void addSlope(double[] w, double[] gradient, int from, int n) {
        if (form == Form.SLOPE) {
            for (int i = from; i < from + n; i++) {
                gradient[i] += strength * Math.signum(w[i]);
            }
        }
    }

    @Override
    public void settle(double[] w, int from, int n, double rate) {
        if (form == Form.SOFT) {
            double reach = rate * strength;
            for (int i = from; i < from + n; i++) {
                w[i] = Math.abs(w[i]) <= reach ? 0 : w[i] - Math.signum(w[i]) * reach;
            }
        }
    }
}
