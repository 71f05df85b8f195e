package trainscope.engine.activation;

import trainscope.engine.math.Elementary;

/// x·Φ(x), Φ being the share of the standard normal law below x. Source: Hendrycks, Gimpel 2016.
public record Gelu(Form form) implements Activation {
    private static final double ROOT_2_OVER_PI = 0.7978845608028654;
    private static final double CUBIC = 0.044715;
    private static final double ONE_OVER_ROOT_2_PI = 0.3989422804014327;

    /// How Φ is computed.
    public enum Form implements trainscope.engine.optim.Form {
        /// By the error function.
        EXACT,
        /// By ½·(1 + tanh(√(2/π)·(x + 0.044715·x³))), the paper's shorter way.
        TANH
    }

    @Override
    public double value(double x) {
        double share = switch (form) {
            case EXACT -> Elementary.normalCdf(x);
            case TANH -> 0.5 * (1 + Elementary.tanh(inner(x)));
        };
        return share == 0 ? 0 : x * share;
    }

    @Override
    public double slope(double x) {
        if (Double.isInfinite(x)) {
            return x > 0 ? 1 : 0;
        }
        return switch (form) {
            case EXACT -> Elementary.normalCdf(x) + x * ONE_OVER_ROOT_2_PI * Elementary.exp(-0.5 * x * x);
            case TANH -> {
                double t = Elementary.tanh(inner(x));
                double steep = ROOT_2_OVER_PI * (1 + 3 * CUBIC * x * x);
                double flat = 1 - t * t;
                yield 0.5 * (1 + t) + (flat == 0 ? 0 : 0.5 * x * flat * steep);
            }
        };
    }

    private static double inner(double x) {
        return ROOT_2_OVER_PI * (x + CUBIC * x * x * x);
    }

    @Override
    public double floor() {
        return 0;
    }
}
