package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.Targets;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;
import trainscope.lab.catalog.Shelf;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.NetworkText;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

/// A training with one lane, and what is known to be wrong with it.
///
/// @param expected what has to be found; nothing may be found where it is empty
/// @param setting `option=value` pairs, separated by `; `, over the usual ones
public record Case(String name, Set<String> expected, String setting, long seed) {
    private static final Catalog CATALOG = Catalog.standard();
    /// The clouds of the inventory: ten classes in twenty dimensions.
    public static final String CLOUDS = "gaussians(examples=750, classes=10, dimensions=20, separation=0.5)";

    static Case of(String name, String expected, String setting) {
        return new Case(name,
                expected.isEmpty() ? Set.of() : new TreeSet<>(List.of(expected.split(", ", -1))),
                setting, 1);
    }

    public Case seeded(long other) {
        return new Case(name, expected, setting, other);
    }

    public boolean isHealthy() {
        return expected.isEmpty();
    }

    private String get(String option, String otherwise) {
        return Arrays.stream(setting.split("; ", -1)).filter(s -> s.startsWith(option + "="))
                .map(s -> s.substring(option.length() + 1)).findFirst().orElse(otherwise);
    }

    private static <T> T make(Shelf<T> shelf, String text) throws Refused {
        return shelf.make(PhraseReader.read(text), CATALOG);
    }

    public Plan plan() {
        try {
            return Plan.of(spec());
        } catch (Refused e) {
            throw new IllegalArgumentException(name + ": " + e.problem(), e);
        }
    }

    private TrainSpec spec() throws Refused {
        Origin origin = origin();
        double validation = Double.parseDouble(get("validation", "0.2"));
        List<Preprocessing> steps = new ArrayList<>();
        for (String step : get("prepare", "").split(", ", -1)) {
            if (!step.isEmpty()) {
                steps.add(make(CATALOG.data().preparations(), step));
            }
        }
        var material = new Material(origin, steps, new SplitPlan(1 - validation, validation),
                new LabelNoise(Double.parseDouble(get("noise", "0"))), seed);
        Targets targets = targets(origin);
        int outputs = targets instanceof Labels labels ? labels.classes() : 1;
        var shelves = CATALOG.networks();
        var network = new NetworkText(CATALOG, make(shelves.activations(), get("function", "relu")),
                make(shelves.initializers(), get("init", "he")));
        var goal = new Goal(
                make(shelves.losses(), get("loss", targets instanceof Labels ? "cross-entropy" : "mse")),
                make(shelves.penalties(), get("penalty", "none")), Clip.none());
        var recipe = new Recipe("a", network.read(get("layers", "50, 50"), outputs), goal,
                make(CATALOG.optimizers(), get("rule", "sgd(lr=0.1)")),
                make(CATALOG.schedules(), get("schedule", "constant")));
        return new TrainSpec(material, new Batching(Long.parseLong(get("batch", "64")), new Shuffled()),
                new Routine(Length.steps(Long.parseLong(get("steps", "400"))),
                        Long.parseLong(get("every", "10")), Long.parseLong(get("examples", "500")), 0),
                new Chance(seed, true), List.of(recipe));
    }

    private Origin origin() throws Refused {
        String data = get("data", CLOUDS);
        return data.endsWith(".csv") ? Library.find(List.of(data))
                : new Origin.Made(make(CATALOG.data().sources(), data));
    }

    private Targets targets(Origin origin) throws Refused {
        return switch (origin) {
            case Origin.Made(var source) ->
                Composition.with(source, "examples", 10L).draw(Rng.of(seed)).targets();
            case Origin.Files _ ->
                new Library(1).open(new Material(origin, List.of(), new SplitPlan(0.8, 0.2),
                        new LabelNoise(0), seed)).training().data().targets();
        };
    }
}
