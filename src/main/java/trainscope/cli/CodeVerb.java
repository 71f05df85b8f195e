package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.store.code.CodeExport;
import trainscope.lab.store.code.Dialect;

/// `trainscope code`: a training as Python scripts that make the same steps.
record CodeVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "code";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        option(spec, "--spec", "FILE");
        option(spec, "--numpy", "FOLDER");
        option(spec, "--pytorch", "FOLDER");
        option(spec, "--lane", "NAME|N");
        option(spec, "--steps", "N");
        return spec;
    }

    private void option(CommandSpec spec, String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label)
                .description(voice.say("cli.code." + name.substring(2))).build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        var given = new Given(parsed);
        if (!parsed.hasMatchedOption("--spec")) {
            throw new Refused(Problem.of("cli.code.no-spec"));
        }
        List<String> asked = Stream.of("--numpy", "--pytorch").filter(parsed::hasMatchedOption).toList();
        if (asked.isEmpty()) {
            throw new Refused(Problem.of("cli.code.no-folder"));
        }
        long steps = given.whole("--steps", Long.MAX_VALUE);
        if (steps < 1) {
            throw new Refused(Problem.of("cli.at-least-one", "--steps", steps));
        }
        Plan plan = new TrainJson(catalog).read(given.text("--spec", voice));
        List<Integer> lanes = LaneChoice.of(parsed, plan);
        var library = new Library();
        for (int lane : lanes) {
            CodeExport export = CodeExport.of(plan, lane, steps, library);
            for (String option : asked) {
                Path folder = given.path(option);
                export.write(option.equals("--numpy") ? Dialect.NUMPY : Dialect.PYTORCH,
                        lanes.size() == 1 ? folder : folder.resolve("lane-" + (lane + 1))).stream().limit(1)
                        .forEach(out::println);
            }
        }
        return ExitCode.FINE;
    }
}
