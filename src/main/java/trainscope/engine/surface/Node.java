package trainscope.engine.surface;

/// A place in a [Graph]: equal expressions of one graph share one node, so that sameness is identity.
///
/// Operands always have smaller numbers than the node that uses them: counting up computes everything in
/// time.
final class Node {
    private final int number;
    private final Expr expr;

    Node(int number, Expr expr) {
        this.number = number;
        this.expr = expr;
    }

    int number() {
        return number;
    }

    Expr expr() {
        return expr;
    }

    boolean is(double value) {
        return expr instanceof Expr.Num(var own) && own == value;
    }
}
