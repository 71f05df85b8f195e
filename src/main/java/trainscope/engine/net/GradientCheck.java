package trainscope.engine.net;

import trainscope.engine.loss.Answers;

/// Holds the gradients of a network against differences of its loss: (L(w+h) − L(w−h)) / 2h, parameter by parameter.
///
/// Source: the notes, chapter 5.7.4. The difference at two widths gives a better one (Richardson), (4·D(h/2) − D(h))/3, and
/// how far the two lie apart tells how much it can be trusted: at a kink of ReLU or max they disagree, and the check says so.
public final class GradientCheck {
    private final Trainer trainer;
    private final double width;

    /// @param width h
    public GradientCheck(Trainer trainer, double width) {
        this.trainer = trainer;
        this.width = width;
    }

    /// One parameter, looked at both ways.
    ///
    /// @param index its place among all parameters
    /// @param exact what the network computes
    /// @param numeric what differences say
    /// @param doubt how far the differences at two widths lie apart
    public record Row(int index, double exact, double numeric, double doubt) {
        /// |exact − numeric| / max(|exact|, |numeric|), 0 where both are 0.
        public double error() {
            double scale = Math.max(Math.abs(exact), Math.abs(numeric));
            return scale == 0 ? 0 : Math.abs(exact - numeric) / scale;
        }
    }

    /// Checks these parameters on a batch. The network is as it was afterwards.
    public Row[] rows(double[] x, Answers answers, int rows, long step, int... indices) {
        double[] w = trainer.weights().clone();
        double[] gradient = new double[w.length];
        double[] ignored = new double[w.length];
        trainer.look(w, x, answers, rows, step, gradient);
        Row[] found = new Row[indices.length];
        for (int i = 0; i < indices.length; i++) {
            int index = indices[i];
            double kept = w[index];
            double[] differences = new double[2];
            for (int k = 0; k < 2; k++) {
                double h = k == 0 ? width : width / 2;
                w[index] = kept + h;
                double above = trainer.look(w, x, answers, rows, step, ignored);
                w[index] = kept - h;
                double below = trainer.look(w, x, answers, rows, step, ignored);
                differences[k] = (above - below) / (2 * h);
            }
            w[index] = kept;
            double better = (4 * differences[1] - differences[0]) / 3;
            found[i] = new Row(index, gradient[index], better, Math.abs(differences[1] - differences[0]));
        }
        return found;
    }
}
