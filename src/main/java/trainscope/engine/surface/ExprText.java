package trainscope.engine.surface;

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

/// Writes an expression as a person would, with as few parentheses as school algebra allows: a·(b·c) is
/// `a*b*c`.
///
/// The slope of a minimum or maximum is written `where(left >= right, then, otherwise)`.
final class ExprText {
    /// Written out, a shared expression stands wherever it is used; past this length nobody reads on.
    static final int LONGEST = 2000;

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final StringBuilder text = new StringBuilder();

    private ExprText() {}

    static String of(Node node) {
        ExprText writing = new ExprText();
        writing.write(node, SUM);
        return writing.full() ? writing.text.substring(0, LONGEST) + "…" : writing.text.toString();
    }

    private boolean full() {
        return text.length() > LONGEST;
    }

    private void write(Node node, int least) {
        if (full()) {
            return;
        }
        boolean enclosed = level(node.expr()) < least;
        text.append(enclosed ? "(" : "");
        write(node.expr());
        text.append(enclosed ? ")" : "");
    }

    private void write(Expr expr) {
        switch (expr) {
            case Num(var value) -> text.append(number(value));
            case Var(var axis) -> text.append(axis == Axis.X ? "x" : "y");
            case Negative(var of) -> write("-", of, PRODUCT);
            case Sum(var left, var right) -> write(left, SUM, " + ", right, SUM);
            case Difference(var left, var right) -> write(left, SUM, " - ", right, PRODUCT);
            case Product(var left, var right) -> write(left, leading(left), "*", right, PRODUCT);
            case Quotient(var over, var under) -> write(over, leading(over), "/", under, POWER);
            case Power(var base, var n) -> {
                write(base, ATOM);
                text.append('^').append(n);
            }
            case RealPower(var base, var exponent) -> write(base, ATOM, "^", exponent, ATOM);
            case Call(var function, var of) -> call(function.word(), of);
            case Least(var left, var right) -> call("min", left, right);
            case Greatest(var left, var right) -> call("max", left, right);
            case Choice(var left, var right, var then, var otherwise) -> {
                write("where(", left, SUM);
                write(" >= ", right, SUM);
                write(", ", then, SUM);
                write(", ", otherwise, SUM);
                text.append(')');
            }
        }
    }

    private void write(String sign, Node of, int least) {
        text.append(sign);
        write(of, least);
    }

    private void write(Node left, int leastLeft, String operator, Node right, int leastRight) {
        write(left, leastLeft);
        write(operator, right, leastRight);
    }

    private void call(String name, Node... arguments) {
        text.append(name);
        String before = "(";
        for (Node argument : arguments) {
            write(before, argument, SUM);
            before = ", ";
        }
        text.append(')');
    }

    /// A minus sign needs no parentheses where it comes first: −x/10.
    private static int leading(Node left) {
        return left.expr() instanceof Negative || (left.expr() instanceof Num(var value) && value < 0) ? SUM
                : PRODUCT;
    }

    private static int level(Expr expr) {
        return switch (expr) {
            case Sum _ -> SUM;
            case Difference _ -> SUM;
            case Negative _ -> SUM;
            case Product _ -> PRODUCT;
            case Quotient _ -> PRODUCT;
            case Power _ -> POWER;
            case RealPower _ -> POWER;
            case Num(var value) when number(value).startsWith("-") -> SUM;
            case Num(var value) when number(value).indexOf('*') >= 0 || number(value).indexOf('/') >= 0 ->
                PRODUCT;
            default -> ATOM;
        };
    }

    /// A number as a person writes it where that is the very same number: `20*pi`, `1/3`, `e`; else its
    /// digits.
    private static String number(double value) {
        String digits = Literal.of(value);
        if (digits.length() <= 8) {
            return digits;
        }
        if (value == Math.E) {
            return "e";
        }
        double turns = StrictMath.rint(value / Math.PI);
        if (turns * Math.PI == value && turns != 0) {
            return turns == 1 ? "pi" : Literal.of(turns) + "*pi";
        }
        for (int under = 3; under < 100; under++) {
            double over = StrictMath.rint(value * under);
            if (over / under == value && over != 0) {
                return Literal.of(over) + "/" + under;
            }
        }
        return digits;
    }
}
