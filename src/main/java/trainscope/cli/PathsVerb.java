package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.PathCsv;
import trainscope.lab.store.PathResult;
import trainscope.lab.store.Recorder;
import trainscope.lab.store.WholeFile;

/// `trainscope paths`: optimizers run down a surface, and every point they come by is printed.
record PathsVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "paths";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        option(spec, "--surface", "FORMULA");
        option(spec, "--start", "X,Y");
        option(spec, "--steps", "N");
        spec.addOption(OptionSpec.builder("--lane").type(List.class).auxiliaryTypes(String.class).arity("1")
                .paramLabel("\"Rule(…)\"").description(voice.say("cli.paths.lane")).build());
        option(spec, "--noise", "SD");
        option(spec, "--seed", "N");
        option(spec, "--every", "N");
        option(spec, "--spec", "FILE");
        option(spec, "--save", "FILE");
        option(spec, "--capsule", "FILE");
        spec.addOption(
                OptionSpec.builder("--json").arity("0").description(voice.say("cli.paths.json")).build());
        return spec;
    }

    private void option(CommandSpec spec, String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label)
                .description(voice.say("cli.paths." + name.substring(2))).build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        long every = new Given(parsed).every();
        Plan plan = plan(parsed);
        if (parsed.hasMatchedOption("--save")) {
            WholeFile.write(new Given(parsed).path("--save"), new PathJson(catalog).write(plan));
        }
        Race race = parsed.hasMatchedOption("--json") ? new PathResult(catalog).write(plan, every, out)
                : csv(plan, every, out);
        if (parsed.hasMatchedOption("--capsule")) {
            WholeFile.write(new Given(parsed).path("--capsule"),
                    new CapsuleJson(catalog).write(Recorder.of(new Race(plan))));
        }
        new BrokenLanes(voice).tell(race, err);
        return ExitCode.FINE;
    }

    /// What a spec file says, and what the options say instead.
    private Plan plan(ParseResult parsed) throws Refused, IOException {
        boolean fromFile = parsed.hasMatchedOption("--spec");
        Plan base = fromFile ? new PathJson(catalog).read(new Given(parsed).text("--spec", voice))
                : Plan.of(BookFigure.of(catalog));
        PathSpec spec = (PathSpec) base.spec();
        var text = new PathText(catalog);
        var given = new Given(parsed);
        Surface surface = parsed.hasMatchedOption("--surface")
                ? text.surface(parsed.matchedOptionValue("--surface", ""))
                : spec.surface();
        List<String> lanes = parsed.matchedOptionValue("--lane", List.of());
        var changed = new PathSpec(surface,
                parsed.hasMatchedOption("--start")
                        ? text.start(parsed.matchedOptionValue("--start", ""))
                        : parsed.hasMatchedOption("--surface") && !fromFile ? surface.start() : spec.start(),
                given.whole("--steps", spec.steps()), given.whole("--seed", spec.seed()),
                given.number("--noise", spec.noise()),
                lanes.isEmpty() ? spec.lanes() : text.lanes(lanes));
        var problem = changed.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        // New lanes make the journal of the old ones meaningless.
        return lanes.isEmpty() ? base.upTo(changed.steps()).on(changed) : Plan.of(changed);
    }

    private static Race csv(Plan plan, long every, PrintWriter out) {
        var race = new Race(plan);
        PathCsv.write(race, every, out);
        return race;
    }
}
