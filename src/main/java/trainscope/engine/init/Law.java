package trainscope.engine.init;

import trainscope.engine.math.Draws;

/// The two laws that weights are drawn from.
final class Law {
    private Law() {}

    /// N(0, std): the deviation times a draw of N(0, 1).
    static void normal(double std, double[] weights, int from, int n, Draws draws) {
        for (int i = from; i < from + n; i++) {
            weights[i] = std * draws.nextGaussian();
        }
    }

    /// Evenly between −bound and bound.
    static void uniform(double bound, double[] weights, int from, int n, Draws draws) {
        for (int i = from; i < from + n; i++) {
            weights[i] = bound * (2 * draws.nextDouble() - 1);
        }
    }

    /// The standard deviation of a uniform law: bound/√3.
    static double uniformStd(double bound) {
        return bound / Math.sqrt(3);
    }
}
