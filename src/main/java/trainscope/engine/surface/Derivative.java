package trainscope.engine.surface;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.surface.Expr.Call;
import trainscope.engine.surface.Expr.Choice;
import trainscope.engine.surface.Expr.Difference;
import trainscope.engine.surface.Expr.Greatest;
import trainscope.engine.surface.Expr.Least;
import trainscope.engine.surface.Expr.Negative;
import trainscope.engine.surface.Expr.Num;
import trainscope.engine.surface.Expr.Power;
import trainscope.engine.surface.Expr.Product;
import trainscope.engine.surface.Expr.Quotient;
import trainscope.engine.surface.Expr.RealPower;
import trainscope.engine.surface.Expr.Sum;
import trainscope.engine.surface.Expr.Var;

/// Exact differentiation along one axis. Every node is differentiated once, so a derivative is at most a
/// constant factor larger than what it is the derivative of.
///
/// At a kink the slope is a choice: |u| has slope 0 at u = 0, and where both arguments of a minimum or
/// maximum are equal the first one counts.
final class Derivative {
    private final Algebra algebra;
    private final Axis axis;
    private final Node zero;
    private final Node one;
    private final Map<Node, Node> slopes = new HashMap<>();

    Derivative(Algebra algebra, Axis axis) {
        this.algebra = algebra;
        this.axis = axis;
        zero = algebra.number(0);
        one = algebra.number(1);
    }

    Node of(Node root) {
        for (Node node : algebra.reachable(List.of(root))) {
            if (!slopes.containsKey(node)) {
                slopes.put(node, rule(node));
            }
        }
        return known(root);
    }

    private Node known(Node operand) {
        return slopes.getOrDefault(operand, zero);
    }

    private Node rule(Node node) {
        return switch (node.expr()) {
            case Num(var _) -> zero;
            case Var(var own) -> own == axis ? one : zero;
            case Negative(var of) -> algebra.negative(known(of));
            case Sum(var left, var right) -> algebra.sum(known(left), known(right));
            case Difference(var left, var right) -> algebra.difference(known(left), known(right));
            case Product(var left, var right) -> algebra.sum(
                    algebra.product(known(left), right), algebra.product(left, known(right)));
            case Quotient(var over, var under) -> quotient(node, over, under);
            case Power(var base, var n) ->
                algebra.product(algebra.product(algebra.number(n), algebra.power(base, n - 1)), known(base));
            case RealPower(var base, var exponent) -> realPower(node, base, exponent);
            case Call(var function, var of) when known(of) == zero -> zero;
            case Call(var function, var of) -> call(node, function, of);
            case Least(var left, var right) -> algebra.choice(right, left, known(left), known(right));
            case Greatest(var left, var right) -> algebra.choice(left, right, known(left), known(right));
            case Choice(var left, var right, var then, var otherwise) ->
                algebra.choice(left, right, known(then), known(otherwise));
        };
    }

    /// u′/vⁿ − n·u·v′/vⁿ⁺¹ under a power, so that 1/x gives −1/x². Else (u′ − (u/v)·v′)/v, which has no
    /// square that could overflow: 1/(1 + exp(x)) keeps its slope as long as exp(x) is a number.
    private Node quotient(Node node, Node over, Node under) {
        Node down = known(under);
        if (down == zero) {
            return algebra.quotient(known(over), under);
        }
        if (under.expr() instanceof Var || under.expr() instanceof Power) {
            Node base = under.expr() instanceof Power(var inner, var _) ? inner : under;
            int n = under.expr() instanceof Power(var _, var exponent) ? exponent : 1;
            Node fall = algebra.product(algebra.product(algebra.number(n), over), known(base));
            return algebra.difference(algebra.quotient(known(over), under),
                    algebra.quotient(fall, algebra.power(base, n + 1)));
        }
        return algebra.quotient(algebra.difference(known(over), algebra.product(node, down)), under);
    }

    /// v·uᵛ⁻¹·u′ + uᵛ·log(u)·v′, each part only where it is not zero: 0ˣ has a slope although log(0) has no
    /// value.
    private Node realPower(Node node, Node base, Node exponent) {
        Node along = known(base);
        Node up = known(exponent);
        Node first = algebra.product(
                algebra.product(exponent, algebra.power(base, algebra.difference(exponent, one))), along);
        Node second = up == zero || base == zero ? zero
                : algebra.product(algebra.product(node, algebra.call(Function.LOG, base)), up);
        // a negative base has no logarithm, but a slope of zero where its exponent stands still
        Node edge = algebra.sum(algebra.greatest(base, zero), size(algebra.product(base, up)));
        Node rise = second != zero && (kinked(base) || kinked(up)) ? algebra.choice(zero, edge, zero, second)
                : second;
        return algebra.sum(unlessFlat(first, base, along), rise);
    }

    /// The slope of asin.
    private Node arc(Node u, Node inner) {
        Node rest = algebra.difference(one, square(u));
        return unlessFlat(algebra.quotient(inner, algebra.call(Function.SQRT, rest)), rest, inner);
    }

    /// A slope that is infinite at `edge = 0` times the slope `inner` of what is there. Where a kink keeps
    /// both at zero all around, as the roof √max(0, 1 − x² − y²) does outside of its walls, there is no slope
    /// rather than 0·∞.
    private Node unlessFlat(Node slope, Node edge, Node inner) {
        return slope != zero && kinked(edge)
                ? algebra.choice(zero, algebra.sum(size(edge), size(inner)), zero, slope)
                : slope;
    }

    private Node size(Node of) {
        return algebra.call(Function.ABS, of);
    }

    private boolean kinked(Node root) {
        return algebra.reachable(List.of(root)).stream().anyMatch(node -> switch (node.expr()) {
            case Least _ -> true;
            case Greatest _ -> true;
            case Choice _ -> true;
            case RealPower(var base, var _) -> base == zero;
            case Call(var function, var _) -> function == Function.ABS || function == Function.SIGN;
            default -> false;
        });
    }

    private Node call(Node node, Function function, Node u) {
        Node inner = known(u);
        return switch (function) {
            case SIN -> algebra.product(algebra.call(Function.COS, u), inner);
            case COS -> algebra.negative(algebra.product(algebra.call(Function.SIN, u), inner));
            case TAN -> algebra.product(algebra.sum(one, square(node)), inner);
            case ASIN -> arc(u, inner);
            case ACOS -> algebra.negative(arc(u, inner));
            case ATAN -> algebra.quotient(inner, algebra.sum(one, square(u)));
            case SINH -> algebra.product(algebra.call(Function.COSH, u), inner);
            case COSH -> algebra.product(algebra.call(Function.SINH, u), inner);
            case TANH -> algebra.product(algebra.difference(one, square(node)), inner);
            case EXP -> algebra.product(node, inner);
            case LOG -> algebra.quotient(inner, u);
            case SQRT ->
                unlessFlat(algebra.quotient(inner, algebra.product(algebra.number(2), node)), u, inner);
            case ABS -> algebra.product(algebra.call(Function.SIGN, u), inner);
            case SIGN -> zero;
        };
    }

    private Node square(Node of) {
        return algebra.power(of, 2);
    }
}
