package trainscope.lab.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trainscope.engine.optim.Optimizer;

/// What a memory of a rule stands for, read from the rule's own formula.
public enum MemoryKind {
    /// A direction and a length: a velocity, a mean slope.
    VECTOR,
    /// A mean or a sum of squares, which has an amount along each axis but no direction.
    SQUARES,
    /// A point: where the rule will look next.
    PLACE;

    /// The kind of a memory of that name.
    public static MemoryKind of(Optimizer rule, String memory) {
        List<Assignment> lines = rule.formula().stream().map(AssignmentReader::read).toList();
        Set<String> axes = new HashSet<>(rule.memory());
        Set<String> squares = new HashSet<>();
        for (Assignment line : lines) {
            axes.add(line.target());
        }
        for (Assignment line : lines) {
            if (squared(line.term(), axes, squares)) {
                squares.add(line.target());
            }
        }
        if (squares.contains(memory)) {
            return SQUARES;
        }
        boolean place = lines.stream().anyMatch(l -> l.target().equals(memory) && startsAtPoint(l.term()));
        return place ? PLACE : VECTOR;
    }

    /// Whether something that differs between the axes goes in as its square, and is not rooted again.
    private static boolean squared(Term term, Set<String> axes, Set<String> squares) {
        return switch (term) {
            case Term.Square(Term.Name(var name)) -> axes.contains(name);
            case Term.Name(var name) -> squares.contains(name);
            case Term.Sum(var parts) -> parts.stream().anyMatch(p -> squared(p.term(), axes, squares));
            case Term.Product(var factors) ->
                factors.stream().anyMatch(f -> !f.under() && squared(f.term(), axes, squares));
            case Term.Call(var _, var of) -> of.stream().anyMatch(t -> squared(t, axes, squares));
            case Term.Group(var inside) -> squared(inside, axes, squares);
            case Term.Square _,Term.Literal _,Term.Gradient _,Term.Power _,Term.Root _ -> false;
        };
    }

    private static boolean startsAtPoint(Term term) {
        return term instanceof Term.Sum(var parts)
                && parts.getFirst().term() instanceof Term.Name(var name) && name.equals("W");
    }
}
