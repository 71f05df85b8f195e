package trainscope.engine.surface;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// A value computed the plain way, together with how much it may be trusted.
///
/// @param error how far rounding may have carried it, to first order
/// @param reach the farthest magnitude on the way to it: 1e100 stands for 1e-100, too
/// @param way which side was taken at every kink: values with equal ways lie on the same smooth branch
record Measured(double value, double error, double reach, int way) {
    private static final double ROUNDING = 0x1p-52;

    static Measured of(Tree tree, double x, double y) {
        return switch (tree) {
            case Tree.Amount(var text) -> exact(switch (text) {
                case "pi" -> Math.PI;
                case "e" -> Math.E;
                default -> Double.parseDouble(text);
            });
            case Tree.Variable(var isX) -> exact(isX ? x : y);
            case Tree.Minus(var of) -> {
                Measured u = of(of, x, y);
                yield new Measured(-u.value, u.error, u.reach, u.way);
            }
            case Tree.Binary(var operator, var left, var right) ->
                rule(operator, of(left, x, y), of(right, x, y));
            case Tree.Call(var name, var arguments) when arguments.size() == 1 ->
                of(arguments.getFirst(), x, y).through(name);
            case Tree.Call(var name, var arguments) -> {
                Measured u = of(arguments.getFirst(), x, y);
                Measured v = of(arguments.getLast(), x, y);
                yield switch (name) {
                    case "min" -> u.with(v, Math::min).turning(u.value <= v.value);
                    case "max" -> u.with(v, Math::max).turning(u.value >= v.value);
                    default -> rule('^', u, v);
                };
            }
        };
    }

    private static Measured exact(double value) {
        return new Measured(value, 0, reach(value), 1);
    }

    private static Measured rule(char operator, Measured u, Measured v) {
        return switch (operator) {
            case '+' -> u.with(v, Double::sum);
            case '-' -> u.with(v, (a, b) -> a - b);
            case '*' -> u.with(v, (a, b) -> a * b);
            case '/' -> u.with(v, (a, b) -> a / b);
            // a negative base has powers for whole exponents only, and one that was rounded is whole by
            // chance
            default -> u.with(v, u.value < 0 && v.error > 0 ? (_, _) -> Double.NaN : StrictMath::pow);
        };
    }

    /// The rule at the value, and how far it varies over the errors of both operands.
    private Measured with(Measured other, DoubleBinaryOperator rule) {
        double result = rule.applyAsDouble(value, other.value);
        double spread = Math.abs(rule.applyAsDouble(value + error, other.value) - result)
                + Math.abs(rule.applyAsDouble(value - error, other.value) - result)
                + Math.abs(rule.applyAsDouble(value, other.value + other.error) - result)
                + Math.abs(rule.applyAsDouble(value, other.value - other.error) - result);
        // pow(NaN, 0) is 1: what is unknown must not become known again
        double unknown = 0 * (error + other.error);
        return new Measured(result, unknown + spread + ROUNDING * Math.abs(result) + Double.MIN_NORMAL,
                Math.max(reach(result), Math.max(reach, other.reach)), 31 * way + other.way);
    }

    private Measured through(String name) {
        return switch (name) {
            case "sin" -> with(StrictMath::sin);
            case "cos" -> with(StrictMath::cos);
            case "tan" -> with(StrictMath::tan);
            case "asin" -> with(StrictMath::asin);
            case "acos" -> with(StrictMath::acos);
            case "atan" -> with(StrictMath::atan);
            case "sinh" -> with(StrictMath::sinh);
            case "cosh" -> with(StrictMath::cosh);
            case "tanh" -> with(StrictMath::tanh);
            case "exp" -> with(StrictMath::exp);
            case "log", "ln" -> with(StrictMath::log);
            case "sqrt" -> with(StrictMath::sqrt);
            case "abs" -> with(StrictMath::abs).turning(value > 0);
            case "sign" -> with(StrictMath::signum).turning(value > 0);
            default -> throw new AssertionError(name);
        };
    }

    private Measured with(DoubleUnaryOperator rule) {
        return with(exact(0), (a, _) -> rule.applyAsDouble(a));
    }

    private Measured turning(boolean side) {
        return new Measured(value, error, reach, 31 * way + (side ? 7 : 11));
    }

    private static double reach(double value) {
        return value == 0 ? 0 : Math.max(Math.abs(value), 1 / Math.abs(value));
    }

    boolean trusted() {
        return Double.isFinite(value) && reach < 1e100 && error <= 1e-9 * (1 + Math.abs(value));
    }
}
