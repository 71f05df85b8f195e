package trainscope.lab.catalog;

import trainscope.engine.Problem;

/// Something a person wrote cannot be taken; the problem says why.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
