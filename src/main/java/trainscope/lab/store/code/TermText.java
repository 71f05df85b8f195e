package trainscope.lab.store.code;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trainscope.lab.insight.Term;

/// A side of a rule's line as Python, operation by operation in the order in which it is written.
final class TermText {
    private final Letters letters;
    private final String module;
    private final String gradient;
    /// The letters that stand for arrays, and not for one number.
    private final Set<String> arrays = new HashSet<>();
    /// The letters that stand for numbers of the library, which has roots of its own.
    private final Set<String> numbers;

    TermText(Letters letters, Dialect dialect, Set<String> arrays, Set<String> numbers) {
        this.letters = letters;
        this.module = dialect == Dialect.NUMPY ? "np" : "torch";
        this.gradient = dialect == Dialect.NUMPY ? "grads[key]" : "p.grad";
        this.arrays.addAll(arrays);
        this.numbers = numbers;
    }

    /// From here on a letter stands for an array.
    void isArray(String letter) {
        arrays.add(letter);
    }

    boolean hasArray(Term term) {
        return mentions(term, arrays) || place(term).isPresent();
    }

    String of(Term term) {
        return switch (term) {
            case Term.Literal(var _, var text) -> text;
            case Term.Name(var name) -> letters.of(name);
            case Term.Gradient _ -> gradient;
            case Term.Sum sum -> sum(sum);
            case Term.Product product -> product(product);
            case Term.Square(var base) ->
                base instanceof Term.Name ? of(base) + "**2" : "(" + of(base) + ")**2";
            case Term.Power(var base, var exponent) -> of(base) + "**" + of(exponent);
            case Term.Root(var inside) -> root(inside) + "sqrt(" + open(inside) + ")";
            case Term.Call(var function, var of) ->
                module + "." + (function.equals("max") ? "maximum" : function)
                        + of.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
            case Term.Group(var inside) -> "(" + of(inside) + ")";
        };
    }

    /// Without the parentheses that a call has anyway.
    private String open(Term term) {
        return term instanceof Term.Group(var inside) ? of(inside) : of(term);
    }

    private String root(Term of) {
        return hasArray(of) || mentions(of, numbers) || module.equals("np") ? module + "." : "math.";
    }

    private String sum(Term.Sum sum) {
        var text = new StringBuilder(of(sum.parts().getFirst().term()));
        sum.parts().stream().skip(1)
                .forEach(p -> text.append(p.minus() ? " - " : " + ").append(of(p.term())));
        return text.toString();
    }

    /// A square in a product is two factors, as the engine has it: (1 − β)·g² is ((1 − β)·g)·g.
    private String product(Term.Product product) {
        var text = new StringBuilder();
        for (Term.Factor factor : product.factors()) {
            text.append(text.isEmpty() ? "" : factor.under() ? " / " : " * ");
            text.append(factor.term() instanceof Term.Square(Term.Name base) && !factor.under()
                    ? of(base) + " * " + of(base)
                    : of(factor.term()));
        }
        return text.toString();
    }

    private static Stream<Term> inside(Term term) {
        return switch (term) {
            case Term.Literal _,Term.Name _,Term.Gradient _ -> Stream.of();
            case Term.Sum(var parts) -> parts.stream().map(Term.Part::term);
            case Term.Product(var factors) -> factors.stream().map(Term.Factor::term);
            case Term.Square(var base) -> Stream.of(base);
            case Term.Power(var base, var exponent) -> Stream.of(base, exponent);
            case Term.Root(var of) -> Stream.of(of);
            case Term.Call(var _, var of) -> of.stream();
            case Term.Group(var group) -> Stream.of(group);
        };
    }

    /// The letters in a term.
    static Stream<String> letters(Term term) {
        return term instanceof Term.Name(var name) ? Stream.of(name)
                : inside(term).flatMap(TermText::letters);
    }

    /// Whether the gradient is taken in a term, and at which place; empty where it is not.
    static Optional<String> place(Term term) {
        return term instanceof Term.Gradient(var at) ? Optional.of(at)
                : inside(term).flatMap(t -> place(t).stream()).findFirst();
    }

    private static boolean mentions(Term term, Set<String> names) {
        return letters(term).anyMatch(names::contains);
    }
}
