package trainscope.lab.insight;

import java.util.List;

/// One side of a line of an update rule, taken apart: `α·v − η·g`.
public sealed interface Term {
    /// A number as it is written.
    record Literal(double value, String text) implements Term {}

    record Name(String name) implements Term {}

    /// The gradient at a place.
    record Gradient(String at) implements Term {}

    /// A sum of parts that are added or taken away, in their order.
    record Sum(List<Part> parts) implements Term {}

    record Part(boolean minus, Term term) {}

    /// A product of factors that are multiplied or divided by, in their order.
    record Product(List<Factor> factors) implements Term {}

    record Factor(boolean under, Term term) {}

    record Square(Term base) implements Term {}

    record Power(Term base, Term exponent) implements Term {}

    record Root(Term of) implements Term {}

    record Call(String function, List<Term> of) implements Term {}

    /// What stands in parentheses.
    record Group(Term inside) implements Term {}
}
