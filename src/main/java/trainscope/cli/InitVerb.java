package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Question;
import trainscope.lab.insight.wall.Reach;
import trainscope.lab.insight.wall.Surveyor;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.insight.wall.WallPress;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitJson;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.store.Presets;
import trainscope.lab.store.WallCsv;
import trainscope.lab.store.WallResult;
import trainscope.lab.store.WholeFile;

/// `trainscope init`: what networks that have learned nothing show in every layer.
///
/// @param press makes pictures, in the language of these texts; asked for only by those who want one
record InitVerb(Voice voice, Catalog catalog, Function<Texts, WallPress> press) implements Verb {
    private static final List<String> SEVERAL = List.of("--init", "--activation", "--prepare");
    private static final List<String> SWITCHES = List.of("--norm", "--json");
    private static final int MOST_BINS = 1000;

    @Override
    public String name() {
        return "init";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        option(spec, "--preset", "NAME");
        option(spec, "--init", "LAW");
        option(spec, "--activation", "FUNCTION");
        option(spec, "--norm", "");
        option(spec, "--bias", "B");
        option(spec, "--layers", "5x100|LIST");
        option(spec, "--features", "N");
        option(spec, "--mean", "MEAN");
        option(spec, "--std", "SD");
        option(spec, "--data", "SOURCE|FILE|FOLDER");
        option(spec, "--prepare", "STEP");
        option(spec, "--samples", "N");
        option(spec, "--seed", "N");
        option(spec, "--repeats", "N");
        option(spec, "--bins", "N");
        option(spec, "--range", "FROM,TO|lane|cell");
        option(spec, "--spec", "FILE");
        option(spec, "--save", "FILE");
        WallPage.OPTIONS.forEach((name, label) -> option(spec, name, label));
        option(spec, "--json", "");
        return spec;
    }

    private void option(CommandSpec spec, String name, String label) {
        OptionSpec.Builder option = OptionSpec.builder(name)
                .description(voice.say("cli.init." + name.substring(2)));
        if (SWITCHES.contains(name)) {
            option.arity("0");
        } else if (SEVERAL.contains(name)) {
            option.type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(label);
        } else {
            option.type(String.class).arity("1").paramLabel(label);
        }
        spec.addOption(option.build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        var page = WallPage.of(parsed);
        var setup = new InitSetup(catalog, voice, parsed);
        InitPlan plan = setup.plan();
        int bins = setup.small("--bins", Question.BINS);
        if (bins < 1 || bins > MOST_BINS) {
            throw new Refused(Problem.of("cli.init.bins-number", bins, MOST_BINS));
        }
        var question = new Question(plan.spec(), reach(parsed, plan.spec()), bins);
        if (parsed.hasMatchedOption("--save")) {
            WholeFile.write(new Given(parsed).path("--save"), new InitJson(catalog).write(plan));
        }
        Wall wall;
        try (var surveyor = new Surveyor(new Library())) {
            wall = surveyor.survey(question);
        }
        if (parsed.hasMatchedOption("--json")) {
            WallResult.write(wall, plan, catalog, out);
        } else {
            WallCsv.write(wall, out);
        }
        return page.isWanted() ? print(page, wall, plan, err) : ExitCode.FINE;
    }

    private int print(WallPage page, Wall wall, InitPlan plan, PrintWriter err) throws IOException {
        try {
            page.write(press.apply(voice.texts()),
                    new WallPress.Page(title(plan.spec()), wall, plan, page.shown(),
                            page.size(), page.dark()));
            return ExitCode.FINE;
        } catch (UnsupportedOperationException e) {
            err.println("trainscope: " + voice.say("cli.no-window", String.valueOf(e.getMessage())));
            return ExitCode.FAILURE;
        }
    }

    /// That of the preset, whatever its draws; else that of the room.
    private String title(InitSpec spec) {
        String key = new Presets(catalog).walls().stream()
                .filter(wall -> wall.plan().spec().drawn(spec.seed(), spec.repeats()).equals(spec))
                .findFirst()
                .map(Presets.Wall::title).orElse("page.init.title");
        return voice.say(key);
    }

    /// How far the histograms reach; a range is that of the activations.
    private static Map<Quantity, Reach> reach(ParseResult parsed, InitSpec spec) throws Refused {
        Map<Quantity, Reach> reach = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            reach.put(quantity, Reach.usual(quantity, spec));
        }
        if (parsed.hasMatchedOption("--range")) {
            String text = parsed.matchedOptionValue("--range", "").strip();
            reach.put(Quantity.ACTIVATION, switch (text) {
                case "lane" -> new Reach.Lane();
                case "cell" -> new Reach.Cell();
                default -> fixed(text);
            });
        }
        return reach;
    }

    private static Reach fixed(String text) throws Refused {
        String[] ends = text.split(",", -1);
        double from = Numerals.parse(ends[0]).orElse(Double.NaN);
        double to = ends.length == 2 ? Numerals.parse(ends[1]).orElse(Double.NaN) : Double.NaN;
        if (!(to > from && to - from < Double.POSITIVE_INFINITY)) {
            throw new Refused(Problem.of("cli.init.range-text", text));
        }
        return new Reach.Fixed(from, to);
    }
}
