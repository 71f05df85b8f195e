package trainscope.engine.surface;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
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

/// School algebra: builds expressions that come out simplified.
///
/// A simplification never changes a value by more than rounding where the formula is defined, and never
/// removes a pole: x/x stays x/x. Constants that are not finite are left for the run to compute.
final class Algebra {
    /// Up to this exponent multiplying is as exact as `pow`, and much faster.
    private static final int LARGEST_POWER = 64;

    private final Graph graph = new Graph();
    private final Node zero = number(0);
    private final Node one = number(1);

    Node number(double value) {
        return graph.node(new Num(value == 0 ? 0 : value));
    }

    Node variable(Axis axis) {
        return graph.node(new Var(axis));
    }

    List<Node> reachable(List<Node> roots) {
        return graph.reachable(roots);
    }

    Node sum(Node left, Node right) {
        Node folded = folded(left, right, Double::sum);
        if (folded != null) {
            return folded;
        }
        if (left == zero || right == zero) {
            return left == zero ? right : left;
        }
        Term first = Term.of(left, this);
        Term second = Term.of(right, this);
        Node merged = merged(first, second);
        if (merged != null) {
            return merged;
        }
        if (second.negative()) {
            return graph.node(new Difference(left, negative(right)));
        }
        return graph.node(first.negative() ? new Difference(right, negative(left)) : new Sum(left, right));
    }

    Node difference(Node left, Node right) {
        Node folded = folded(left, right, (a, b) -> a - b);
        if (folded != null) {
            return folded;
        }
        if (left == zero || right == zero) {
            return left == zero ? negative(right) : left;
        }
        Term second = Term.of(right, this);
        Node merged = merged(Term.of(left, this), second.negated());
        if (merged != null) {
            return merged;
        }
        return graph.node(second.negative() ? new Sum(left, negative(right)) : new Difference(left, right));
    }

    Node negative(Node of) {
        return of.expr() instanceof Num(var value) ? number(-value) : scaled(Term.of(of, this).negated());
    }

    Node product(Node left, Node right) {
        Node folded = folded(left, right, (a, b) -> a * b);
        if (folded != null) {
            return folded;
        }
        if (left == zero || right == zero) {
            return zero;
        }
        Term first = Term.of(left, this);
        Term second = Term.of(right, this);
        Term all = new Term(first.over() * second.over(), first.under() * second.under(),
                times(first.rest(), second.rest()));
        return all.safe() ? scaled(all) : graph.node(new Product(left, right));
    }

    Node quotient(Node over, Node under) {
        Node folded = folded(over, under, (a, b) -> a / b);
        if (folded != null) {
            return folded;
        }
        if (over == zero && under != zero) {
            return zero;
        }
        Term upper = Term.of(over, this);
        Term lower = Term.of(under, this);
        Term all = new Term(upper.over() * lower.under(), upper.under() * lower.over(),
                ratio(upper.rest(), lower.rest()));
        return all.safe() && under != zero ? scaled(all) : graph.node(new Quotient(over, under));
    }

    /// A quotient of two expressions without constant factors. Powers of a variable below one another are
    /// gathered, 1/x/x is 1/x²; of anything else they are not, because exp(x)² overflows long before exp(x)
    /// does.
    Node ratio(Node over, Node under) {
        if (under == one) {
            return over;
        }
        Node below = over.expr() instanceof Quotient(var _, var inner) ? joined(inner, under) : null;
        return below != null && below.expr() instanceof Power(var base, var _) && base.expr() instanceof Var
                && over.expr() instanceof Quotient(var upper, var _)
                        ? graph.node(new Quotient(upper, below))
                        : graph.node(new Quotient(over, under));
    }

    Node power(Node base, Node exponent) {
        if (exponent.expr() instanceof Num(var n) && n == StrictMath.rint(n)
                && Math.abs(n) <= LARGEST_POWER) {
            return power(base, (int) n);
        }
        Node folded = folded(base, exponent, StrictMath::pow);
        if (folded != null) {
            return folded;
        }
        return base.is(Math.E) ? call(Function.EXP, exponent) : graph.node(new RealPower(base, exponent));
    }

    Node power(Node base, int exponent) {
        if (exponent < 0) {
            return quotient(one, power(base, -exponent));
        }
        if (exponent < 2) {
            return exponent == 0 ? one : base;
        }
        Node folded = folded(base, number(exponent), StrictMath::pow);
        if (folded != null) {
            return folded;
        }
        if (base.expr() instanceof Negative(var of)) {
            return exponent % 2 == 0 ? power(of, exponent) : negative(power(of, exponent));
        }
        return base.expr() instanceof Power(var inner, var n) && n * exponent <= LARGEST_POWER
                ? graph.node(new Power(inner, n * exponent))
                : graph.node(new Power(base, exponent));
    }

    Node call(Function function, Node of) {
        return of.expr() instanceof Num(var value) && Double.isFinite(function.at(value))
                ? number(function.at(value))
                : graph.node(new Call(function, of));
    }

    Node least(Node left, Node right) {
        Node folded = left == right ? left : folded(left, right, Math::min);
        return folded != null ? folded : graph.node(new Least(left, right));
    }

    Node greatest(Node left, Node right) {
        Node folded = left == right ? left : folded(left, right, Math::max);
        return folded != null ? folded : graph.node(new Greatest(left, right));
    }

    Node choice(Node left, Node right, Node then, Node otherwise) {
        return then == otherwise ? then : graph.node(new Choice(left, right, then, otherwise));
    }

    private @Nullable Node folded(Node left, Node right, DoubleBinaryOperator rule) {
        if (left.expr() instanceof Num(var a) && right.expr() instanceof Num(var b)) {
            double value = rule.applyAsDouble(a, b);
            return Double.isFinite(value) ? number(value) : null;
        }
        return null;
    }

    /// Adds multiples of one and the same expression: 2x + 3x.
    private @Nullable Node merged(Term first, Term second) {
        if (first.rest() != second.rest() || first.rest() == one) {
            return null;
        }
        Term sum = first.plus(second);
        return sum.over() == 0 ? zero : sum.safe() ? scaled(sum) : null;
    }

    private Node scaled(Term term) {
        Term least = term.reduced();
        if (least.rest() == one) {
            return number(least.over() / least.under());
        }
        return switch (least.rest().expr()) {
            case Difference(var from, var less) when least.negative() ->
                fraction(-least.over(), graph.node(new Difference(less, from)), least.under(), one);
            case Quotient(var over, var under) -> fraction(least.over(), over, least.under(), under);
            default -> fraction(least.over(), least.rest(), least.under(), one);
        };
    }

    private Node fraction(double up, Node over, double down, Node under) {
        return ratio(multiple(up, over), multiple(down, under));
    }

    private Node multiple(double factor, Node of) {
        if (of == one) {
            return number(factor);
        }
        if (factor == 1) {
            return of;
        }
        return graph.node(factor == -1 ? new Negative(of) : new Product(number(factor), of));
    }

    /// The product of two expressions without constant factors.
    private Node times(Node left, Node right) {
        if (left == one || right == one) {
            return left == one ? right : left;
        }
        if (left.expr() instanceof Quotient(var over, var under) && over == one) {
            return ratio(right, under);
        }
        if (right.expr() instanceof Quotient(var over, var under) && over == one) {
            return ratio(left, under);
        }
        Node joined = joined(left, right);
        if (joined == null && left.expr() instanceof Product(var first, var second)) {
            Node last = joined(second, right);
            Node lead = last == null ? joined(first, right) : null;
            joined = last != null ? times(first, last) : lead != null ? times(lead, second) : null;
        }
        return joined != null ? joined : graph.node(new Product(left, right));
    }

    /// Powers of one base as one power: x · x² = x³.
    private @Nullable Node joined(Node left, Node right) {
        Power first = left.expr() instanceof Power power ? power : new Power(left, 1);
        Power second = right.expr() instanceof Power power ? power : new Power(right, 1);
        int exponent = first.exponent() + second.exponent();
        return first.base() == second.base() && exponent <= LARGEST_POWER ? power(first.base(), exponent)
                : null;
    }
}
