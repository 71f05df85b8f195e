package trainscope.engine.layer;

import trainscope.engine.Problem;

/// A layer cannot take what the layer before gives, and why.
public final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Misfit(Problem problem) {
        super(problem.key() + problem.args());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
