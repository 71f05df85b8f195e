package trainscope.engine.net;

import trainscope.engine.Range;
import trainscope.engine.math.Kernels;

/// Shortens gradients that are too long, so that one steep place does not throw the weights away.
///
/// @param most the largest length, or size of a number; infinite for no limit
public record Clip(Form form,
        @Range(min = 0, max = 1e12, from = 1e-2, to = 100, log = true) double most) {
    /// What is limited.
    public enum Form implements trainscope.engine.optim.Form {
        /// The length of the whole gradient: its direction stays. Source: Pascanu, Mikolov, Bengio 2013.
        NORM,
        /// Every number by itself: the direction changes.
        VALUE
    }

    public static Clip none() {
        return new Clip(Form.NORM, Double.POSITIVE_INFINITY);
    }

    public boolean limits() {
        return most < Double.POSITIVE_INFINITY;
    }

    /// Shortens a gradient of that length.
    public void cut(Kernels kernels, double[] gradient, double norm) {
        if (form == Form.NORM && norm > most) {
            kernels.scale(most / norm, gradient, 0, gradient, 0, gradient.length);
        } else if (form == Form.VALUE) {
            for (int i = 0; i < gradient.length; i++) {
                // Comparisons, so that what is not a number stays none.
                gradient[i] = gradient[i] > most ? most : gradient[i] < -most ? -most : gradient[i];
            }
        }
    }
}
