package trainscope.engine.surface;

import java.util.List;

/// One operation of an expression. Its operands are [Node]s of a [Graph], so two operations on the same
/// operands are equal records, and comparing them never descends.
sealed interface Expr {
    record Num(double value) implements Expr {}

    record Var(Axis axis) implements Expr {}

    record Negative(Node of) implements Expr {}

    record Sum(Node left, Node right) implements Expr {}

    record Difference(Node left, Node right) implements Expr {}

    record Product(Node left, Node right) implements Expr {}

    record Quotient(Node over, Node under) implements Expr {}

    /// A whole-numbered power, computed by multiplication.
    record Power(Node base, int exponent) implements Expr {}

    /// Any other power.
    record RealPower(Node base, Node exponent) implements Expr {}

    record Call(Function function, Node of) implements Expr {}

    record Least(Node left, Node right) implements Expr {}

    record Greatest(Node left, Node right) implements Expr {}

    /// `then` where `left ≥ right`, else `otherwise`: the slope of a minimum or maximum.
    record Choice(Node left, Node right, Node then, Node otherwise) implements Expr {}

    default List<Node> operands() {
        return switch (this) {
            case Num(var _) -> List.of();
            case Var(var _) -> List.of();
            case Negative(var of) -> List.of(of);
            case Sum(var left, var right) -> List.of(left, right);
            case Difference(var left, var right) -> List.of(left, right);
            case Product(var left, var right) -> List.of(left, right);
            case Quotient(var over, var under) -> List.of(over, under);
            case Power(var base, var _) -> List.of(base);
            case RealPower(var base, var exponent) -> List.of(base, exponent);
            case Call(var _, var of) -> List.of(of);
            case Least(var left, var right) -> List.of(left, right);
            case Greatest(var left, var right) -> List.of(left, right);
            case Choice(var left, var right, var then, var otherwise) ->
                List.of(left, right, then, otherwise);
        };
    }
}
