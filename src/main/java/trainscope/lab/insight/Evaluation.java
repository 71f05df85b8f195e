package trainscope.lab.insight;

/// Computes a term from what its letters stand for, operation by operation in the order written, so that the result has
/// the very bits of code in that order.
record Evaluation(Known known) {
    double value(Term term, int axis) {
        return switch (term) {
            case Term.Literal(double value, var _) -> value;
            case Term.Name(var name) -> known.value(name, axis);
            case Term.Gradient _ -> known.value(Known.SLOPE, axis);
            case Term.Sum sum -> sum(sum, axis);
            case Term.Product product -> product(product, axis);
            case Term.Square(var base) -> value(base, axis) * value(base, axis);
            case Term.Power(var base, var exponent) ->
                StrictMath.pow(value(base, axis), value(exponent, axis));
            case Term.Root(var of) -> Math.sqrt(value(of, axis));
            case Term.Call call -> call(call, axis);
            case Term.Group(var inside) -> value(inside, axis);
        };
    }

    /// Whether a term is the same number for both axes.
    boolean isShared(Term term) {
        return switch (term) {
            case Term.Literal _ -> true;
            case Term.Name(var name) -> !known.differs(name);
            case Term.Gradient _ -> false;
            case Term.Sum(var parts) -> parts.stream().allMatch(p -> isShared(p.term()));
            case Term.Product(var factors) -> factors.stream().allMatch(f -> isShared(f.term()));
            case Term.Square(var base) -> isShared(base);
            case Term.Power(var base, var exponent) -> isShared(base) && isShared(exponent);
            case Term.Root(var of) -> isShared(of);
            case Term.Call(var _, var of) -> of.stream().allMatch(this::isShared);
            case Term.Group(var inside) -> isShared(inside);
        };
    }

    private double sum(Term.Sum sum, int axis) {
        double total = value(sum.parts().getFirst().term(), axis);
        for (Term.Part part : sum.parts().subList(1, sum.parts().size())) {
            double value = value(part.term(), axis);
            total = part.minus() ? total - value : total + value;
        }
        return total;
    }

    /// A square in a product is two factors: a·g² is (a·g)·g.
    private double product(Term.Product product, int axis) {
        double total = 1;
        for (Term.Factor factor : product.factors()) {
            if (factor.term() instanceof Term.Square(var base) && !factor.under()) {
                total = total * value(base, axis) * value(base, axis);
            } else {
                double value = value(factor.term(), axis);
                total = factor.under() ? total / value : total * value;
            }
        }
        return total;
    }

    private double call(Term.Call call, int axis) {
        double first = value(call.of().getFirst(), axis);
        return switch (call.function()) {
            case "sign" -> Math.signum(first);
            case "max" -> Math.max(first, value(call.of().get(1), axis));
            default -> throw new IllegalArgumentException("unknown function " + call.function());
        };
    }
}
