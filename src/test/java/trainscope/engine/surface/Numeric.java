package trainscope.engine.surface;

/// A derivative by central differences, improved by Richardson's extrapolation, and how far it may be off.
record Numeric(double value, double error) {
    private static final Numeric UNKNOWN = new Numeric(Double.NaN, Double.POSITIVE_INFINITY);

    enum Along {
        X, Y, XX, XY, YY
    }

    /// Steps from coarse to fine; the extrapolation with the least error is the one to believe.
    private static final double[] STEPS = {0.1, 0.03, 0.01, 3e-3, 1e-3, 1e-4, 1e-5};

    boolean known() {
        return error <= 1e-7 * (1 + Math.abs(value));
    }

    static Numeric of(Tree tree, double x, double y, Along along) {
        Numeric best = UNKNOWN;
        Numeric coarser = UNKNOWN;
        for (double step : STEPS) {
            Numeric here = extrapolated(tree, x, y, step, along);
            // two steps must agree: by chance a single extrapolation looks better than it is
            double error = Math.max(here.error, Math.abs(here.value - coarser.value));
            best = error < best.error ? new Numeric(here.value, error) : best;
            coarser = here;
        }
        return best;
    }

    private static Numeric extrapolated(Tree tree, double x, double y, double step, Along along) {
        Numeric wide = difference(tree, x, y, step, along);
        Numeric half = difference(tree, x, y, step / 2, along);
        Numeric quarter = difference(tree, x, y, step / 4, along);
        double first = (4 * half.value - wide.value) / 3;
        double second = (4 * quarter.value - half.value) / 3;
        return new Numeric((16 * second - first) / 15,
                Math.abs(second - first) + wide.error + half.error + 2 * quarter.error);
    }

    /// Unknown where the places do not all lie on one smooth branch; its error is what rounding may do.
    private static Numeric difference(Tree tree, double x, double y, double h, Along along) {
        int[][] places = switch (along) {
            case X -> new int[][] {{1, 0, 1}, {-1, 0, -1}};
            case Y -> new int[][] {{0, 1, 1}, {0, -1, -1}};
            case XX -> new int[][] {{1, 0, 1}, {0, 0, -2}, {-1, 0, 1}};
            case YY -> new int[][] {{0, 1, 1}, {0, 0, -2}, {0, -1, 1}};
            case XY -> new int[][] {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
        };
        double divisor = switch (along) {
            case X, Y -> 2 * h;
            case XX, YY -> h * h;
            case XY -> 4 * h * h;
        };
        int way = Measured.of(tree, x, y).way();
        double sum = 0;
        double error = 0;
        for (int[] place : places) {
            Measured there = Measured.of(tree, x + h * place[0], y + h * place[1]);
            if (!there.trusted() || there.way() != way) {
                return UNKNOWN;
            }
            sum += place[2] * there.value();
            error += Math.abs(place[2]) * there.error();
        }
        return new Numeric(sum / divisor, error / divisor);
    }
}
