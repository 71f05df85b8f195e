package trainscope.engine.surface;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.surface.Token.Kind;

/// Reads a formula by operator precedence, straight into simplified nodes.
///
/// A sum is made of products, a product of powers, a power of a value and, to the right of the sign, another power;
/// a sign in front of a value binds less than a power. So −x² is −(x²), 2^−3 is allowed and x^y^2 is x^(y²). Source of the method: Pratt, "Top down operator
/// precedence", POPL (1973).
final class Parser {
    /// Parentheses, function calls, signs and powers inside of one another: what makes the reading recursive.
    static final int DEEPEST = 32;

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;

    private final Algebra algebra;
    private final Vocabulary vocabulary;
    private final Lexer lexer;
    private Token previous = new Token(Kind.END, "", 0, 0);
    private Token token;
    private int depth;

    Parser(String text, Algebra algebra) throws Refusal {
        this.algebra = algebra;
        vocabulary = new Vocabulary(algebra);
        lexer = new Lexer(text);
        token = lexer.next();
    }

    Node formula() throws Refusal {
        if (token.kind() == Kind.END) {
            throw new Refusal(0, "empty");
        }
        Node whole = operation(SUM);
        if (token.kind() != Kind.END) {
            throw unexpected();
        }
        return whole;
    }

    /// A value and all operators behind it that bind at least as tightly as `least`.
    private Node operation(int least) throws Refusal {
        Node left = signed();
        while (strength(token) >= least) {
            Token operator = take();
            left = switch (operator.text()) {
                case "+" -> algebra.sum(left, operation(PRODUCT));
                case "-" -> algebra.difference(left, operation(PRODUCT));
                case "*" -> algebra.product(left, operation(POWER));
                case "/" -> algebra.quotient(left, operation(POWER));
                default -> algebra.power(left, inside(operator, POWER));
            };
        }
        if (token.beginsValue()) {
            throw new Refusal(token.column(), "missing-operator", previous.text(), token.text());
        }
        return left;
    }

    private static int strength(Token token) {
        return token.kind() != Kind.SIGN ? 0 : switch (token.text()) {
            case "+", "-" -> SUM;
            case "*", "/" -> PRODUCT;
            case "^", "**" -> POWER;
            default -> 0;
        };
    }

    private Node signed() throws Refusal {
        if (token.is("-")) {
            return algebra.negative(inside(take(), POWER));
        }
        if (token.is("+")) {
            return inside(take(), POWER);
        }
        Node value = value();
        while (token.kind() == Kind.RAISED) {
            value = algebra.power(value, algebra.number(take().value()));
        }
        return value;
    }

    private Node value() throws Refusal {
        if (token.kind() == Kind.NUMBER) {
            return algebra.number(take().value());
        }
        if (token.kind() == Kind.NAME) {
            return named(take());
        }
        if (token.is("(")) {
            Token open = take();
            Node inner = inside(open, SUM);
            close(open);
            return inner;
        }
        throw unexpected();
    }

    private Node named(Token name) throws Refusal {
        Node value = vocabulary.value(name.text());
        if (value != null) {
            return value;
        }
        Vocabulary.Form form = vocabulary.form(name.text());
        if (form != null) {
            return called(name, form);
        }
        int joint = vocabulary.joint(name.text());
        if (joint > 0) {
            throw new Refusal(name.column() + joint, "missing-operator",
                    name.text().substring(0, joint), name.text().substring(joint));
        }
        throw new Refusal(name.column(), "unknown-name", name.text(), vocabulary.nearest(name.text()));
    }

    private Node called(Token name, Vocabulary.Form form) throws Refusal {
        if (!token.is("(")) {
            throw new Refusal(name.column(), "missing-parentheses", name.text());
        }
        Token open = take();
        List<Node> arguments = new ArrayList<>();
        if (!token.is(")")) {
            arguments.add(inside(open, SUM));
            while (token.is(",")) {
                arguments.add(inside(take(), SUM));
            }
        }
        close(open);
        if (arguments.size() != form.arguments()) {
            throw new Refusal(name.column(), "wrong-arguments", name.text(), form.arguments(),
                    arguments.size());
        }
        return form.rule().of(arguments);
    }

    private Node inside(Token opening, int least) throws Refusal {
        if (depth == DEEPEST) {
            throw new Refusal(opening.column(), "too-deep", DEEPEST);
        }
        depth++;
        Node inner = operation(least);
        depth--;
        return inner;
    }

    private void close(Token open) throws Refusal {
        if (token.kind() == Kind.END) {
            throw new Refusal(open.column(), "unclosed");
        }
        if (!token.is(")")) {
            throw unexpected();
        }
        take();
    }

    private Token take() throws Refusal {
        previous = token;
        token = lexer.next();
        return previous;
    }

    private Refusal unexpected() {
        return token.kind() == Kind.END
                ? new Refusal(token.column(), "unexpected-end", previous.text())
                : new Refusal(token.column(), "unexpected", token.text());
    }
}
