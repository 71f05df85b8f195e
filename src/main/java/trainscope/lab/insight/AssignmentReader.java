package trainscope.lab.insight;

import java.util.ArrayList;
import java.util.List;

/// Reads a line of [trainscope.engine.optim.Optimizer#formula].
public final class AssignmentReader {
    private static final String BECOMES = " ← ";
    /// What a name is made of besides letters: indices, primes and hats.
    private static final String MARKS = "₀₁₂′\u0302";

    private final String text;
    private int at;

    private AssignmentReader(String text) {
        this.text = text;
    }

    public static Assignment read(String line) {
        int arrow = line.indexOf(BECOMES);
        if (arrow < 1) {
            throw new IllegalArgumentException("no assignment: " + line);
        }
        String right = line.substring(arrow + BECOMES.length());
        var reader = new AssignmentReader(right);
        Term term = reader.sum();
        if (reader.at < right.length()) {
            throw reader.unexpected();
        }
        return new Assignment(line.substring(0, arrow), right, term);
    }

    private Term sum() {
        List<Term.Part> parts = new ArrayList<>();
        boolean minus = false;
        do {
            parts.add(new Term.Part(minus, product()));
            minus = peek() == '−';
        } while (take('−') || take('+'));
        return parts.size() == 1 ? parts.getFirst().term() : new Term.Sum(parts);
    }

    private Term product() {
        List<Term.Factor> factors = new ArrayList<>();
        boolean under = false;
        do {
            factors.add(new Term.Factor(under, factor()));
            under = peek() == '/';
        } while (take('/') || take('·'));
        return factors.size() == 1 ? factors.getFirst().term() : new Term.Product(factors);
    }

    private Term factor() {
        Term base = base();
        if (take('²')) {
            return new Term.Square(base);
        }
        return take('^') ? new Term.Power(base, base()) : base;
    }

    private Term base() {
        if (take('√')) {
            return new Term.Root(base());
        }
        if (take('(')) {
            Term inside = sum();
            expect(')');
            return new Term.Group(inside);
        }
        if (text.startsWith("∇f(", at)) {
            at += 3;
            String place = name();
            expect(')');
            return new Term.Gradient(place);
        }
        if (Character.isDigit(peek())) {
            return number();
        }
        String name = name();
        return take('(') ? call(name) : new Term.Name(name);
    }

    private Term call(String function) {
        List<Term> of = new ArrayList<>();
        do {
            of.add(sum());
        } while (take(','));
        expect(')');
        return new Term.Call(function, of);
    }

    private Term number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(from, at);
        return new Term.Literal(Double.parseDouble(digits), digits);
    }

    private String name() {
        peek();
        int from = at;
        while (at < text.length()
                && (Character.isLetter(text.charAt(at)) || MARKS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from) {
            throw unexpected();
        }
        return text.substring(from, at);
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw unexpected();
        }
    }

    /// The next character that is not a space; NUL at the end.
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(text + " at " + at);
    }
}
