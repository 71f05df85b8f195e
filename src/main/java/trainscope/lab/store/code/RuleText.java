package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import trainscope.engine.Problem;
import trainscope.engine.optim.Optimizer;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.Assignment;
import trainscope.lab.insight.AssignmentReader;

/// An update rule as a Python class, written from the rule's own formula, so that a new rule needs nothing here.
///
/// A step has up to four parts: a loop over all arrays that finds the place where the gradient is taken, where that is not
/// W; the gradient there; lines about single numbers such as β₁ᵗ; and a loop over all arrays that moves them.
final class RuleText {
    private static final String W = "W";

    private final Optimizer rule;
    private final Dialect dialect;
    private final Letters letters;
    private final TermText terms;
    private final List<Assignment> ahead = new ArrayList<>();
    private final List<Assignment> single = new ArrayList<>();
    private final List<Assignment> every = new ArrayList<>();
    private String place = "";

    /// @throws Refused where a rule asks for more than a gradient, or its lines cannot be put into that order
    RuleText(Optimizer rule, Dialect dialect) throws Refused {
        this.rule = rule;
        this.dialect = dialect;
        letters = new Letters(rule);
        Set<String> arrays = new TreeSet<>(rule.memory());
        arrays.add(W);
        Set<String> products = Set.copyOf(rule.products());
        terms = new TermText(letters, dialect, arrays, products);
        Set<String> seen = new TreeSet<>();
        for (String text : rule.formula()) {
            Assignment line = AssignmentReader.read(text);
            Optional<String> at = TermText.place(line.term());
            boolean array = terms.hasArray(line.term());
            if (rule.needsCurvature() || (at.isPresent() && !place.isEmpty())
                    || (!array && seen.contains(line.target()))) {
                throw new Refused(Problem.of("code.no-part", name()));
            }
            if (array) {
                terms.isArray(line.target());
                TermText.letters(line.term()).forEach(seen::add);
                place = at.orElse(place);
                (place.isEmpty() ? ahead : every).add(line);
            } else {
                single.add(line);
            }
        }
    }

    private String name() {
        return rule.getClass().getSimpleName();
    }

    /// The expression that makes it.
    String make() {
        List<String> arguments = new ArrayList<>(List.of("params"));
        Composition.parts((Record) rule).forEach((name, value) -> {
            if (value instanceof Double number && parameters().contains(Python.name(name))) {
                arguments.add(Python.name(name) + "=" + Python.number(number));
            }
        });
        return Python.call(name(), arguments);
    }

    /// The hyper-parameters that the lines speak of.
    private Set<String> parameters() {
        Set<String> used = new LinkedHashSet<>();
        for (List<Assignment> part : List.of(ahead, single, every)) {
            for (Assignment line : part) {
                TermText.letters(line.term()).map(letters::parameter).filter(p -> !p.isEmpty())
                        .forEach(used::add);
            }
        }
        return used;
    }

    /// The class.
    String text() {
        boolean numpy = dialect == Dialect.NUMPY;
        var lines = new Lines();
        lines.add("class " + name() + ":");
        lines.add("    \"\"\"" + String.join("\n    ", rule.formula()) + "\n    \"\"\"");
        lines.add("");
        begin(lines, numpy);
        lines.add("");
        lines.add(numpy ? "    def step(self, params, gradient, lr):" : "    def step(self, closure, lr):");
        if (!ahead.isEmpty()) {
            lookAhead(lines, numpy);
        }
        lines.add(numpy
                ? "        loss, grads = gradient(" + (place.equals(W) ? "params" : "self." + place) + ")"
                : "        loss = closure()");
        single.forEach(line -> lines.add("        " + assigned(line)));
        move(lines, numpy);
        lines.add("        return loss");
        return lines.text();
    }

    private void begin(Lines lines, boolean numpy) {
        Set<String> parameters = parameters();
        lines.add("    def " + Python.call("__init__", arguments(parameters)) + ":");
        parameters.forEach(p -> lines.add("        self." + p + " = " + p));
        if (!numpy) {
            lines.add("        self.params = params");
        }
        for (String memory : rule.memory()) {
            lines.add("        self." + Letters.plain(memory)
                    + (numpy ? " = {key: np.zeros_like(W) for key, W in params.items()}"
                            : " = [torch.zeros_like(p) for p in params]"));
        }
        rule.products().forEach(p -> lines
                .add("        " + letters.of(p) + (numpy ? " = np.float64(1)" : " = torch.tensor(1.0)")));
        if (numpy && parameters.isEmpty() && rule.memory().isEmpty() && rule.products().isEmpty()) {
            lines.add("        pass");
        }
    }

    private static List<String> arguments(Set<String> parameters) {
        List<String> arguments = new ArrayList<>(List.of("self", "params"));
        arguments.addAll(parameters);
        return arguments;
    }

    private void lookAhead(Lines lines, boolean numpy) {
        if (numpy) {
            loop(lines, "        ", ahead, "");
            return;
        }
        lines.add("        with torch.no_grad():");
        lines.add("            start = [p.clone() for p in self.params]");
        loop(lines, "            ", ahead, "p");
        lines.add("                p.copy_(" + Letters.plain(place) + ")");
    }

    private void move(Lines lines, boolean numpy) {
        if (numpy) {
            loop(lines, "        ", every, "");
            return;
        }
        lines.add("        with torch.no_grad():");
        loop(lines, "            ", every, ahead.isEmpty() ? "p" : "start[i]");
    }

    /// The lines for every array: takes what they need, computes, and puts back what they changed.
    ///
    /// @param start where W is found; empty where the loop gives it
    private void loop(Lines lines, String margin, List<Assignment> body, String start) {
        boolean numpy = dialect == Dialect.NUMPY;
        String index = numpy ? "[key]" : "[i]";
        lines.add(margin + (numpy ? "for key, W in params.items():" : "for i, p in enumerate(self.params):"));
        String inner = margin + "    ";
        if (!start.isEmpty()) {
            lines.add(inner + "W = " + start);
        }
        for (String memory : rule.memory()) {
            if (body.stream().flatMap(line -> TermText.letters(line.term())).anyMatch(memory::equals)) {
                lines.add(inner + Letters.plain(memory) + " = self." + Letters.plain(memory) + index);
            }
        }
        body.forEach(line -> lines.add(inner + assigned(line)));
        for (String memory : rule.memory()) {
            if (body.stream().anyMatch(line -> line.target().equals(memory))) {
                lines.add(inner + "self." + Letters.plain(memory) + index + " = " + Letters.plain(memory));
            }
        }
        if (body.stream().anyMatch(line -> line.target().equals(W))) {
            lines.add(inner + (numpy ? "params[key] = W" : "p.copy_(W)"));
        }
    }

    private String assigned(Assignment line) {
        return letters.of(line.target()) + " = " + terms.of(line.term());
    }
}
