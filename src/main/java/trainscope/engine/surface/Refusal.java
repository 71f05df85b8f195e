package trainscope.engine.surface;

import trainscope.engine.Problem;

/// Why a formula cannot be read, on its way from where it was noticed to where the reading began.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(int column, String key, Object... args) {
        super(key, null, false, false);
        problem = Problem.at(column, "formula." + key, args);
    }

    Problem problem() {
        return problem;
    }
}
