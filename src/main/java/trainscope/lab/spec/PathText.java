package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trainscope.engine.Problem;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.engine.surface.Parsed;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.engine.surface.Typed;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Phrase;
import trainscope.lab.catalog.Phrase.Value;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.PhraseWriter;
import trainscope.lab.catalog.Refused;

/// The parts of a path race as people write them in one line: surfaces, starts and lanes.
public record PathText(Catalog catalog) {
    private static final Pattern NAME = Pattern
            .compile("\\s*\\p{L}[\\p{L}\\d -]*(\\([^()]*=[^()]*\\)|\\(\\))?\\s*");

    /// `rosenbrock(b=10)`, or any formula in x and y.
    public Surface surface(String text) throws Refused {
        Optional<Phrase> named = named(text);
        if (named.isPresent()) {
            return catalog.surfaces().make(named.get(), catalog);
        }
        return formula(text);
    }

    Surface formula(String text) throws Refused {
        return switch (Typed.parse(text)) {
            case Parsed.Good(var surface) -> surface;
            case Parsed.Bad(var problem) -> throw new Refused(problem);
        };
    }

    /// Surfaces go by names that no formula starts with, so a known name, or a near miss of one, is never a formula.
    private Optional<Phrase> named(String text) throws Refused {
        if (!NAME.matcher(text).matches()) {
            return Optional.empty();
        }
        Phrase phrase = PhraseReader.read(text);
        boolean meant = catalog.surfaces().find(phrase.name()).isPresent()
                || (Typed.parse(text) instanceof Parsed.Bad
                        && !catalog.surfaces().nearest(phrase.name()).isEmpty());
        return meant ? Optional.of(phrase) : Optional.empty();
    }

    /// The text that [#surface] reads back.
    public String print(Surface surface) {
        return surface instanceof Typed typed ? typed.formula()
                : PhraseWriter.write(catalog.surfaces(), surface, catalog);
    }

    /// `-7,2`
    public Point start(String text) throws Refused {
        String[] parts = text.strip().split("\\s*[,;]\\s*|\\s+", -1);
        if (parts.length == 2) {
            var x = Numerals.parse(parts[0]);
            var y = Numerals.parse(parts[1]);
            if (x.isPresent() && y.isPresent()) {
                return new Point(x.getAsDouble(), y.getAsDouble());
            }
        }
        throw new Refused(Problem.of("spec.start-text", text));
    }

    /// `Adam(lr=0.3, form=torch, schedule=cosine(steps=100), name="slow")`. A lane without a name of its own goes by
    /// the name written, with a number behind it where that is taken.
    public Descent lane(String text, List<Descent> before) throws Refused {
        try {
            return read(text, before);
        } catch (Refused e) {
            throw new Refused(e.problem(), text);
        }
    }

    private Descent read(String text, List<Descent> before) throws Refused {
        Phrase phrase = PhraseReader.read(text);
        Map<String, Value> values = new LinkedHashMap<>(phrase.values());
        Value plan = values.remove("schedule");
        Schedule schedule = plan != null
                ? catalog.schedule(plan)
                : new Constant();
        String name = values.remove("name") instanceof Value.Word word ? word.text()
                : free(phrase.name(), before);
        Optimizer rule = catalog.optimizers().make(new Phrase(phrase.name(), phrase.column(), values),
                catalog);
        return new Descent(name, rule, schedule);
    }

    public List<Descent> lanes(List<String> texts) throws Refused {
        var lanes = new ArrayList<Descent>();
        for (String text : texts) {
            lanes.add(lane(text, lanes));
        }
        return lanes;
    }

    private static String free(String name, List<Descent> before) {
        String candidate = name;
        int number = 2;
        while (taken(candidate, before)) {
            candidate = name + " " + number++;
        }
        return candidate;
    }

    private static boolean taken(String name, List<Descent> before) {
        return before.stream().anyMatch(d -> d.name().equals(name));
    }
}
