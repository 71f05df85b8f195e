package trainscope.engine.surface;

import java.util.List;
import java.util.Random;

/// A formula made at random, which can write itself and compute itself: all that it shares with the program
/// is the language of formulas.
sealed interface Tree {
    record Amount(String text) implements Tree {}

    record Variable(boolean isX) implements Tree {}

    record Minus(Tree of) implements Tree {}

    record Binary(char operator, Tree left, Tree right) implements Tree {}

    record Call(String name, List<Tree> arguments) implements Tree {}

    List<String> FUNCTIONS = List.of("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
            "exp", "log",
            "ln", "sqrt", "abs", "sign", "min", "max", "pow");

    static Tree random(Random random, int depth) {
        if (depth == 0 || random.nextInt(7) == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> new Binary("+-*/".charAt(random.nextInt(4)),
                    random(random, depth - 1), random(random, depth - 1));
            case 5 -> new Binary('^', random(random, depth - 1),
                    random.nextInt(4) == 0 ? random(random, depth - 1) : whole(random.nextInt(6) - 2));
            case 6 -> new Minus(random(random, depth - 1));
            default -> call(random, FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), depth - 1);
        };
    }

    private static Tree call(Random random, String name, int depth) {
        boolean two = name.equals("min") || name.equals("max") || name.equals("pow");
        return new Call(name, two
                ? List.of(random(random, depth), random(random, depth))
                : List.of(random(random, depth)));
    }

    private static Tree leaf(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> whole(random.nextInt(10));
            case 1 -> new Amount("0." + (1 + random.nextInt(9)));
            case 2 -> new Amount(random.nextBoolean() ? "pi" : "e");
            default -> new Variable(random.nextBoolean());
        };
    }

    private static Tree whole(int value) {
        Tree size = new Amount(Integer.toString(Math.abs(value)));
        return value < 0 ? new Minus(size) : size;
    }

    /// With the parentheses it needs, and now and then with one it does not need.
    default String text(Random random) {
        return text(random, 0);
    }

    private String text(Random random, int least) {
        String plain = switch (this) {
            case Amount(var text) -> text;
            case Variable(var isX) -> isX ? "x" : "y";
            case Minus(var of) -> "-" + of.text(random, 3);
            case Binary(var operator, var left, var right) when operator == '^' ->
                left.text(random, 4) + "^" + right.text(random, 3);
            case Binary(var operator, var left, var right) -> {
                int own = strength();
                yield left.text(random, own) + blank(random) + operator + blank(random)
                        + right.text(random, own + 1);
            }
            case Call(var name, var arguments) -> name + "("
                    + String.join("," + blank(random),
                            arguments.stream().map(each -> each.text(random, 0)).toList())
                    + ")";
        };
        return strength() < least || random.nextInt(12) == 0 ? "(" + plain + ")" : plain;
    }

    private static String blank(Random random) {
        return random.nextBoolean() ? " " : "";
    }

    private int strength() {
        return switch (this) {
            case Binary(var operator, var _, var _) when "+-".indexOf(operator) >= 0 -> 1;
            case Binary(var operator, var _, var _) when "*/".indexOf(operator) >= 0 -> 2;
            case Binary _ -> 3;
            case Minus _ -> 3;
            case Amount _ -> 4;
            case Variable _ -> 4;
            case Call _ -> 4;
        };
    }
}
