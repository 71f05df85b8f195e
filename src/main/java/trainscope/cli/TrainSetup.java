package trainscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Labels;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.Targets;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.layer.Layer;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Phrase;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.PhraseWriter;
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
import trainscope.lab.spec.TrainJson;
import trainscope.lab.spec.TrainSpec;

/// What to train, from the options of a command line: from a file, or put together.
record TrainSetup(Catalog catalog, Voice voice, ParseResult parsed) {
    /// Options that make a spec, and those that change one.
    private static final List<String> PARTS = List.of("--data", "--test-data", "--prepare",
            "--validation", "--test-share",
            "--label-noise", "--layers", "--activation", "--init", "--loss", "--penalty", "--clip", "--rule",
            "--lr", "--schedule", "--order", "--independent");
    private static final List<String> CHANGES = List.of("--spec", "--steps", "--epochs", "--batch", "--seed",
            "--review", "--patience", "--target");
    private static final long SEED = 1;
    private static final int LONGEST_NAME = 40;

    Plan plan(Library library) throws Refused, IOException {
        Plan plan = parsed.hasMatchedOption("--spec") ? fromFile() : Plan.of(together(library));
        TrainSpec spec = adjusted((TrainSpec) plan.spec());
        var problem = spec.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return plan.upTo(spec.steps()).on(spec);
    }

    /// Refuses every option that says what is trained, where another one says it all.
    static void refuseAny(ParseResult parsed, String with) throws Refused {
        refuse(PARTS, parsed, with);
        refuse(CHANGES, parsed, with);
    }

    private static void refuse(List<String> options, ParseResult parsed, String with) throws Refused {
        for (String option : options) {
            if (parsed.hasMatchedOption(option)) {
                throw new Refused(Problem.of("cli.train.not-with", option, with));
            }
        }
    }

    private Plan fromFile() throws Refused, IOException {
        refuse(PARTS, parsed, "--spec");
        return new TrainJson(catalog).read(given().text("--spec", voice));
    }

    private Given given() {
        return new Given(parsed);
    }

    /// With the options that may replace what a file says.
    private TrainSpec adjusted(TrainSpec spec) throws Refused {
        Routine old = spec.routine();
        if (parsed.hasMatchedOption("--steps") && parsed.hasMatchedOption("--epochs")) {
            throw new Refused(Problem.of("cli.train.steps-or-epochs"));
        }
        Length length = parsed.hasMatchedOption("--epochs")
                ? Length.epochs(given().whole("--epochs", 1))
                : parsed.hasMatchedOption("--steps") ? Length.steps(given().whole("--steps", 1))
                        : old.length();
        return new TrainSpec(spec.material(),
                new Batching(given().whole("--batch", spec.batching().size()), spec.batching().order()),
                new Routine(length, given().whole("--review", old.every()), old.examples(),
                        given().whole("--patience", old.patience()),
                        given().number("--target", old.target())),
                new Chance(given().whole("--seed", spec.chance().seed()), spec.chance().shared()),
                spec.lanes());
    }

    private TrainSpec together(Library library) throws Refused {
        var shelves = catalog.data();
        Material material = material();
        var chance = new Chance(SEED, !parsed.hasMatchedOption("--independent"));
        var spec = new TrainSpec(material, new Batching(32, asked("--order", shelves.orders(), "shuffled")),
                new Routine(Length.steps(2000), 50, 1000, 0), chance, List.of());
        return spec.racing(lanes(library.open(material).training().data().targets()));
    }

    /// What is learned from.
    Material material() throws Refused {
        List<Preprocessing> steps = new ArrayList<>();
        for (String text : parsed.matchedOptionValue("--prepare", List.<String>of())) {
            steps.add(make(catalog.data().preparations(), text));
        }
        Origin origin = withExam(origin());
        return new Material(origin, steps, split(origin),
                new LabelNoise(given().number("--label-noise", 0)), SEED);
    }

    /// A source by name, or files.
    private Origin origin() throws Refused {
        String text = parsed.matchedOptionValue("--data", "spirals").strip();
        if (text.matches("\\p{L}[\\p{L}\\d -]*(\\(.*\\))?")) {
            var sources = catalog.data().sources();
            String name = phrase(text).name();
            if (sources.find(name).isPresent()
                    || (!sources.nearest(name).isEmpty() && !Files.exists(given().path("--data")))) {
                return new Origin.Made(make(sources, text));
            }
        }
        return Library.find(List.of(text.split(",", -1)));
    }

    private Origin withExam(Origin data) throws Refused {
        if (!parsed.hasMatchedOption("--test-data")) {
            return data;
        }
        if (!(data instanceof Origin.Files files)) {
            throw new Refused(Problem.of("cli.train.test-of-source"));
        }
        return Library.withExam(files, List.of(parsed.matchedOptionValue("--test-data", "").split(",", -1)));
    }

    private SplitPlan split(Origin origin) throws Refused {
        double validation = given().number("--validation", 0.2);
        double test = given().number("--test-share", 0);
        if (!(test >= 0 && test < 1)) {
            throw new Refused(Problem.of("cli.train.test-share-range", test));
        }
        if (test > 0 && origin.hasExam()) {
            throw new Refused(Problem.of("cli.train.test-twice"));
        }
        return new SplitPlan(1 - validation - test, validation);
    }

    private List<Recipe> lanes(Targets targets) throws Refused {
        var shelves = catalog.networks();
        int outputs = targets instanceof Labels labels ? labels.classes() : 1;
        var network = new NetworkText(catalog, asked("--activation", shelves.activations(), "relu"),
                asked("--init", shelves.initializers(), "he"));
        List<Layer> layers = network.read(parsed.matchedOptionValue("--layers", "100, 100"), outputs);
        Clip clip = parsed.hasMatchedOption("--clip") ? asked("--clip", shelves.clips(), "") : Clip.none();
        var goal = new Goal(
                asked("--loss", shelves.losses(),
                        targets instanceof Labels ? "cross-entropy" : "squared-error"),
                asked("--penalty", shelves.penalties(), "none"), clip);
        Schedule schedule = asked("--schedule", catalog.schedules(), "constant");
        Map<String, Recipe> lanes = new LinkedHashMap<>();
        for (String text : parsed.matchedOptionValue("--rule", List.of("adam(lr=0.01)"))) {
            Optimizer rule = rule(text);
            String name = free(name(rule), lanes.keySet());
            lanes.put(name, new Recipe(name, layers, goal, rule, schedule));
        }
        return List.copyOf(lanes.values());
    }

    private Optimizer rule(String text) throws Refused {
        Phrase phrase = phrase(text);
        if (!parsed.hasMatchedOption("--lr")) {
            return catalog.optimizers().make(phrase, catalog);
        }
        Map<String, Phrase.Value> values = new LinkedHashMap<>(phrase.values());
        values.put("lr", new Phrase.Value.Word(parsed.matchedOptionValue("--lr", ""), 0));
        return catalog.optimizers().make(new Phrase(phrase.name(), phrase.column(), values), catalog);
    }

    private String name(Optimizer rule) {
        String whole = PhraseWriter.write(catalog.optimizers(), rule, catalog);
        return whole.length() <= LONGEST_NAME ? whole : catalog.optimizers().entryOf(rule).id();
    }

    private static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = name + " " + number;
        }
        return candidate;
    }

    private <T> T asked(String option, Shelf<T> shelf, String otherwise) throws Refused {
        return make(shelf, parsed.matchedOptionValue(option, otherwise));
    }

    <T> T make(Shelf<T> shelf, String text) throws Refused {
        try {
            return shelf.make(phrase(text), catalog);
        } catch (Refused e) {
            throw new Refused(e.problem(), text);
        }
    }

    private static Phrase phrase(String text) throws Refused {
        try {
            return PhraseReader.read(text);
        } catch (Refused e) {
            throw new Refused(e.problem(), text);
        }
    }
}
