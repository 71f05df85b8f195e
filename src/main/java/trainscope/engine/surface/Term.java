package trainscope.engine.surface;

import trainscope.engine.surface.Expr.Negative;
import trainscope.engine.surface.Expr.Num;
import trainscope.engine.surface.Expr.Product;
import trainscope.engine.surface.Expr.Quotient;

/// An expression seen as `over · rest / under`: its constant factors apart from what varies.
///
/// Constants are collected as a fraction, so that the slope of x²/20 becomes x/10 and not 0.1·x.
record Term(double over, double under, Node rest) {
    /// Beyond these magnitudes collected factors could overflow, or lose digits by underflow, where the
    /// formula as written does not.
    private static final double SMALLEST = 1e-150;
    private static final double LARGEST = 1e150;

    static Term of(Node node, Algebra algebra) {
        if (node.expr() instanceof Quotient(var top, var bottom)) {
            Term upper = factored(top, algebra);
            Term lower = factored(bottom, algebra);
            return upper.over == 1 && lower.over == 1
                    ? new Term(1, 1, node)
                    : new Term(upper.over, lower.over, algebra.ratio(upper.rest, lower.rest));
        }
        return factored(node, algebra);
    }

    /// Looks only one operation deep: simplified expressions have their constant in front.
    private static Term factored(Node node, Algebra algebra) {
        return switch (node.expr()) {
            case Num(var value) when safe(value) -> new Term(value, 1, algebra.number(1));
            case Negative(var of) -> new Term(-1, 1, of);
            case Product(var left, var right) when left.expr() instanceof Num(var value) && safe(value) ->
                new Term(value, 1, right);
            default -> new Term(1, 1, node);
        };
    }

    static boolean safe(double factor) {
        double size = Math.abs(factor);
        return SMALLEST <= size && size <= LARGEST;
    }

    boolean safe() {
        return safe(over) && safe(under);
    }

    boolean negative() {
        return over < 0;
    }

    /// The same value with a positive denominator, and reduced where that is exact: 4/2 is 2, 2π/2 is π.
    Term reduced() {
        double sign = under < 0 ? -1 : 1;
        boolean halved = over != StrictMath.rint(over)
                && Math.abs(under) == Math.scalb(1.0, Math.getExponent(under));
        if (halved || over % under == 0) {
            return new Term(over / under, 1, rest);
        }
        if (under % over == 0) {
            double whole = under / over;
            return new Term(Math.signum(whole), Math.abs(whole), rest);
        }
        return new Term(sign * over, sign * under, rest);
    }

    /// The sum of two multiples of the same `rest`.
    Term plus(Term other) {
        return under == other.under
                ? new Term(over + other.over, under, rest)
                : new Term(over * other.under + other.over * under, under * other.under, rest);
    }

    Term negated() {
        return new Term(-over, under, rest);
    }
}
