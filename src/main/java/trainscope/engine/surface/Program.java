package trainscope.engine.surface;

/// A typed formula as running code: each compiled formula is a class of its own that implements this.
interface Program {
    double value(double x, double y);

    void gradient(double x, double y, double[] into);

    void hessian(double x, double y, double[] into);

    /// [Expr.Choice], as compiled code calls it.
    static double choose(double left, double right, double then, double otherwise) {
        return left >= right ? then : otherwise;
    }
}
