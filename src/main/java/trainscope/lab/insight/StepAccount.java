package trainscope.lab.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Composition;
import trainscope.lab.run.PathFrame;

/// One step of a rule with its numbers put in, line by line: computed anew from what the rule knew before the step and
/// from its [Optimizer#formula], so that formula, numbers and engine can be held against one another.
///
/// The results have the bits of the engine, but for Newton's: the engine eliminates, the account writes Cramer's rule.
///
/// @param step the number of the step, 1 for the first
/// @param next where the lines lead
public record StepAccount(long step, List<Line> lines, Point next) {
    private static final Map<String, String> LETTERS = Map.of("momentum", "α", "decayRate", "γ", "beta1",
            "β₁",
            "beta2", "β₂", "eps", "ε", "weightDecay", "λ", "damping", "λ", "momentumDecay", "ψ");

    public StepAccount {
        lines = List.copyOf(lines);
    }

    /// One line: `v ← α·v − η·g`, and the same for both axes with numbers.
    ///
    /// @param target what is assigned
    /// @param formula the right side in letters
    /// @param shared whether both axes have the same, and one of them is enough to show
    public record Line(String target, String formula, boolean shared, Worked x, Worked y) {}

    /// A right side with its numbers: `0.9·(+0.3562) − 0.1·(−0.2084)`, and what comes out, in full and as shown.
    public record Worked(String numbers, double value, String result) {}

    /// The account of an update on a surface.
    public static StepAccount of(Surface surface, PathFrame.Update update, Figures figures) {
        Known known = known(surface, update);
        var evaluation = new Evaluation(known);
        var spelling = new Spelling(known, figures);
        List<Line> lines = new ArrayList<>();
        for (String text : update.by().formula()) {
            Assignment line = AssignmentReader.read(text);
            boolean noisy = chance(line.term(), surface, update, known);
            boolean shared = evaluation.isShared(line.term());
            double x = evaluation.value(line.term(), 0);
            double y = evaluation.value(line.term(), 1);
            String inX = spelling.of(line.term(), 0);
            String inY = spelling.of(line.term(), 1);
            String target = line.target();
            boolean directed = !shared || known.isDirected(target);
            known.assign(target, x, y, shared);
            lines.add(new Line(target, noisy ? line.text().replaceFirst("\\)", ") + ξ") : line.text(), shared,
                    new Worked(inX, x, directed ? figures.directed(x) : figures.plain(x)),
                    new Worked(inY, y, directed ? figures.directed(y) : figures.plain(y))));
        }
        return new StepAccount(update.step(), lines, new Point(known.value("W", 0), known.value("W", 1)));
    }

    /// The letter by which a hyper-parameter goes in formulas.
    public static String letter(String hyperParameter) {
        return LETTERS.getOrDefault(hyperParameter, hyperParameter);
    }

    /// What is known before the first line.
    private static Known known(Surface surface, PathFrame.Update update) {
        var known = new Known();
        Optimizer rule = update.by();
        Composition.parts((Record) rule).forEach((name, part) -> {
            if (part instanceof Double number) {
                known.put(letter(name), number);
            }
        });
        known.put("η", update.rate());
        known.put("W", update.from().x(), update.from().y());
        known.put(Known.SLOPE, update.gradient().x(), update.gradient().y());
        known.put(Known.CHANCE, 0, 0);
        update.memory().forEach(m -> known.put(m.name(), m.x(), m.y()));
        for (int i = 0; i < update.products().size(); i++) {
            known.put(rule.products().get(i), update.products().get(i));
        }
        if (rule.needsCurvature()) {
            double[] bend = new double[3];
            surface.hessian(update.from().x(), update.from().y(), bend);
            known.put("Hxx", bend[0]);
            known.put("Hxy", bend[1]);
            known.put("Hyy", bend[2]);
        }
        return known;
    }

    /// Where a line takes the gradient, finds what of it is chance, and says whether any is.
    private static boolean chance(Term term, Surface surface, PathFrame.Update update, Known known) {
        String place = place(term);
        if (place == null) {
            return false;
        }
        double[] slope = new double[2];
        surface.gradient(known.value(place, 0), known.value(place, 1), slope);
        double x = update.gradient().x() - slope[0];
        double y = update.gradient().y() - slope[1];
        boolean noisy = Double.isFinite(x + y) && (x != 0 || y != 0);
        known.put(Known.CHANCE, noisy ? x : 0, noisy ? y : 0);
        return noisy;
    }

    private static @Nullable String place(Term term) {
        return switch (term) {
            case Term.Gradient(var at) -> at;
            case Term.Sum(var parts) -> place(parts.getFirst().term());
            default -> null;
        };
    }
}
