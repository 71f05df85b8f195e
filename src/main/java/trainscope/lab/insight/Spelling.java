package trainscope.lab.insight;

import java.util.stream.Collectors;

/// Writes a term with the numbers its letters stand for: `0.9·(+0.3562) − 0.1·(−0.2084)`.
record Spelling(Known known, Figures figures) {
    String of(Term term, int axis) {
        return text(term, axis, Place.FIRST);
    }

    /// Where a number stands, which decides how it shows its sign.
    private enum Place {
        /// At the very beginning: `+0.3562`.
        FIRST,
        /// Behind an opening parenthesis or a root, where a plus would say nothing: `0.3562`.
        INSIDE,
        /// Behind an operator: `(+0.3562)`.
        BEHIND
    }

    private String text(Term term, int axis, Place place) {
        return switch (term) {
            case Term.Literal(var _, var text) -> text;
            case Term.Name(var name) -> number(name, axis, place);
            case Term.Gradient(var at) -> gradient(at, axis);
            case Term.Sum sum -> sum(sum, axis, place);
            case Term.Product product -> product(product, axis, place);
            case Term.Square(var base) -> text(base, axis, Place.BEHIND) + "²";
            case Term.Power(var base, var exponent) ->
                text(base, axis, Place.BEHIND) + "^" + text(exponent, axis, Place.BEHIND);
            case Term.Root(var of) -> "√" + (of instanceof Term.Name(var name) ? root(name, axis)
                    : text(of, axis, Place.BEHIND));
            case Term.Call(var function, var of) ->
                of.stream().map(t -> text(t, axis, Place.INSIDE))
                        .collect(Collectors.joining(", ", function + "(", ")"));
            case Term.Group(var inside) -> "(" + text(inside, axis, Place.INSIDE) + ")";
        };
    }

    private String number(String name, int axis, Place place) {
        double value = known.value(name, axis);
        String text = known.isDirected(name) ? figures.directed(value) : figures.plain(value);
        boolean plus = text.startsWith("+");
        return switch (place) {
            case FIRST -> text;
            case INSIDE -> plus ? text.substring(1) : text;
            case BEHIND -> plus || text.startsWith("−") ? "(" + text + ")" : text;
        };
    }

    /// Under a root stands what has no direction, though it may differ between the axes.
    private String root(String name, int axis) {
        String text = number(name, axis, Place.INSIDE);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    private String gradient(String at, int axis) {
        String slope = "∇f(" + figures.directed(known.value(at, 0)) + ", "
                + figures.directed(known.value(at, 1)) + ")";
        double chance = known.value(Known.CHANCE, axis);
        return chance == 0 ? slope : slope + " + (" + figures.directed(chance) + ")";
    }

    private String sum(Term.Sum sum, int axis, Place place) {
        var text = new StringBuilder(text(sum.parts().getFirst().term(), axis, place));
        sum.parts().stream().skip(1)
                .forEach(p -> text.append(p.minus() ? " − " : " + ")
                        .append(text(p.term(), axis, Place.BEHIND)));
        return text.toString();
    }

    private String product(Term.Product product, int axis, Place place) {
        var text = new StringBuilder(text(product.factors().getFirst().term(), axis, place));
        product.factors().stream().skip(1)
                .forEach(f -> text.append(f.under() ? "/" : "·").append(text(f.term(), axis, Place.BEHIND)));
        return text.toString();
    }
}
