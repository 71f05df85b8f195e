package trainscope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Initializer;
import trainscope.engine.layer.BatchNorm;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.PhraseWriter;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.InitJson;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Signal;
import trainscope.lab.store.Presets;

/// Which wall is meant, from the options of a command line: one from a file or a preset, or one put together.
record InitSetup(Catalog catalog, Voice voice, ParseResult parsed) {
    private static final List<String> LANES = List.of("--init", "--activation", "--norm", "--bias");
    private static final Pattern EVEN = Pattern.compile("\\s*(\\d{1,4})\\s*[x×]\\s*(\\d{1,6})\\s*");

    InitPlan plan() throws Refused, IOException {
        InitPlan base = base();
        InitSpec spec = lanes(base.spec());
        if (parsed.hasMatchedOption("--layers")) {
            spec = spec.wide(widths(parsed.matchedOptionValue("--layers", "")));
        }
        var given = new Given(parsed);
        spec = spec.shown(signal(spec.signal()), small("--samples", spec.samples()))
                .drawn(given.whole("--seed", spec.seed()), small("--repeats", spec.repeats()));
        Optional<Problem> problem = spec.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return base.on(spec);
    }

    private InitPlan base() throws Refused, IOException {
        if (parsed.hasMatchedOption("--spec") && parsed.hasMatchedOption("--preset")) {
            throw new Refused(Problem.of("cli.train.not-with", "--preset", "--spec"));
        }
        if (parsed.hasMatchedOption("--spec")) {
            return new InitJson(catalog).read(new Given(parsed).text("--spec", voice));
        }
        List<Presets.Wall> presets = new Presets(catalog).walls();
        String wanted = parsed.matchedOptionValue("--preset", presets.getFirst().id());
        return presets.stream().filter(p -> p.id().equals(wanted)).findFirst().map(Presets.Wall::plan)
                .orElseThrow(() -> new Refused(Problem.of("cli.init.no-preset", wanted,
                        String.join(", ", presets.stream().map(Presets.Wall::id).toList()))));
    }

    /// Every law with every function, where one of them is named.
    private InitSpec lanes(InitSpec spec) throws Refused {
        if (LANES.stream().noneMatch(parsed::hasMatchedOption)) {
            return spec;
        }
        var shelves = catalog.networks();
        var setup = new TrainSetup(catalog, voice, parsed);
        Optional<BatchNorm> norm = parsed.hasMatchedOption("--norm")
                ? Optional.of((BatchNorm) shelves.layers().find("batch-norm").orElseThrow().prototype())
                : Optional.empty();
        double bias = new Given(parsed).number("--bias", 0);
        List<String> laws = parsed.matchedOptionValue("--init", List.of("xavier"));
        List<String> functions = parsed.matchedOptionValue("--activation", List.of("tanh"));
        List<InitLane> lanes = new ArrayList<>();
        for (String function : functions) {
            Activation activation = setup.make(shelves.activations(), function);
            for (String law : laws) {
                Initializer init = setup.make(shelves.initializers(), law);
                String name = PhraseWriter.write(shelves.initializers(), init, catalog) + " "
                        + PhraseWriter.write(shelves.activations(), activation, catalog);
                lanes.add(new InitLane(name, init, activation, norm, bias));
            }
        }
        return spec.of(lanes);
    }

    private static List<Integer> widths(String text) throws Refused {
        Matcher even = EVEN.matcher(text);
        if (even.matches()) {
            int depth = Integer.parseInt(even.group(1));
            // One more than there may be is refused as well as any number above.
            return InitSpec.even(Math.min(depth, InitSpec.MOST_LAYERS + 1), Integer.parseInt(even.group(2)));
        }
        List<Integer> widths = new ArrayList<>();
        for (String width : text.split(",", -1)) {
            if (!width.strip().matches("\\d{1,6}")) {
                throw new Refused(Problem.of("cli.init.layers-text", text));
            }
            widths.add(Integer.parseInt(width.strip()));
        }
        return widths;
    }

    private Signal signal(Signal there) throws Refused {
        if (parsed.hasMatchedOption("--data")) {
            return new Signal.Examples(new TrainSetup(catalog, voice, parsed).material());
        }
        Signal.Drawn drawn = there instanceof Signal.Drawn known ? known : Signal.Drawn.standard(100);
        boolean changed = List.of("--features", "--mean", "--std").stream()
                .anyMatch(parsed::hasMatchedOption);
        return there instanceof Signal.Examples && !changed ? there
                : new Signal.Drawn(small("--features", drawn.features()),
                        new Given(parsed).number("--mean", drawn.mean()),
                        new Given(parsed).number("--std", drawn.std()));
    }

    /// A whole number that is out of any range where it does not fit into an `int`.
    int small(String option, int otherwise) throws Refused {
        return Math.clamp(new Given(parsed).whole(option, otherwise), -1, Integer.MAX_VALUE);
    }
}
