package trainscope.lab.catalog;

import trainscope.engine.Problem;

/// Something a person wrote cannot be taken; the problem says why.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private final String inside;

    public Refused(Problem problem) {
        this(problem, "");
    }

    /// @param inside the text in which the problem's column counts
    public Refused(Problem problem, String inside) {
        super(problem.toString());
        this.problem = problem;
        this.inside = inside;
    }

    /// The text in which the problem's column counts, where there are several it could be.
    public String inside() {
        return inside;
    }

    public Problem problem() {
        return problem;
    }
}
