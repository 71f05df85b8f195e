package trainscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.engine.math.Kernels;
import trainscope.lab.bench.EngineBench;
import trainscope.lab.bench.ScreenBench;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.bench.Workload;
import trainscope.lab.catalog.Refused;

/// `trainscope bench`: what the window costs on this machine, measured by whoever knows the window, and how fast the engine is.
record BenchVerb(Voice voice, Supplier<ScreenBench> screen) implements Verb {
    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,6})\\s*[x×]\\s*(\\d{1,6})\\s*");

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder().arity("1").type(String.class)
                .paramLabel("ui|train|series|walls|engine").description(voice.say("cli.bench.what")).build());
        option(spec, "--lanes", "N");
        option(spec, "--steps", "N");
        option(spec, "--size", "WxH");
        option(spec, "--seconds", "S");
        option(spec, "--rounds", "N");
        option(spec, "--threads", "N");
        flag(spec, "--headless");
        return flag(spec, "--json");
    }

    private void option(CommandSpec spec, String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label)
                .description(voice.say("cli.bench." + name.substring(2))).build());
    }

    private CommandSpec flag(CommandSpec spec, String name) {
        return spec.addOption(OptionSpec.builder(name).arity("0")
                .description(voice.say("cli.bench." + name.substring(2))).build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        String what = parsed.matchedPositionalValue(0, "");
        if (what.equals("engine")) {
            EngineBench.Figures figures = engine(new Given(parsed));
            if (parsed.hasMatchedOption("--json")) {
                print(BenchJson.of(figures), out);
            } else {
                new EngineTable(voice).print(figures, out);
            }
            return ExitCode.FINE;
        }
        ScreenLoad load = load(parsed);
        JsonNode figures;
        try {
            figures = switch (what) {
                case "ui" -> BenchJson.of(screen.get().room(load));
                case "train" -> BenchJson.of(screen.get().training(load.seconds(), load.headless()));
                case "walls" -> BenchJson.ofWalls(screen.get().walls(load.seconds(), load.headless()));
                case "series" -> BenchJson.of(screen.get().series(load.seconds(), load.headless()));
                default -> throw new Refused(Problem.of("cli.bench.unknown", what));
            };
        } catch (UnsupportedOperationException e) {
            err.println("trainscope: " + voice.say("cli.no-window", String.valueOf(e.getMessage())));
            return ExitCode.FAILURE;
        }
        if (parsed.hasMatchedOption("--json")) {
            print(figures, out);
        } else {
            out.print("figure,value\n");
            rows("", figures, out);
        }
        return ExitCode.FINE;
    }

    private static void print(JsonNode figures, PrintWriter out) throws IOException {
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    }

    private static EngineBench.Figures engine(Given given) throws Refused {
        long rounds = given.whole("--rounds", EngineBench.USUAL_ROUNDS);
        double seconds = given.number("--seconds", EngineBench.USUAL_SECONDS);
        int processors = Runtime.getRuntime().availableProcessors();
        long threads = given.whole("--threads", processors);
        var problem = EngineBench.problem(rounds, seconds, threads);
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return new EngineBench(Kernels.best(), Workload.all(), (int) rounds, seconds)
                .measure(threads == 1 ? new int[] {1} : new int[] {1, (int) threads});
    }

    private static ScreenLoad load(ParseResult parsed) throws Refused {
        var given = new Given(parsed);
        ScreenLoad usual = ScreenLoad.usual();
        int width = usual.width();
        int height = usual.height();
        if (parsed.hasMatchedOption("--size")) {
            String text = parsed.matchedOptionValue("--size", "");
            Matcher size = SIZE.matcher(text);
            if (!size.matches()) {
                throw new Refused(Problem.of("cli.bench.no-size", text));
            }
            width = Integer.parseInt(size.group(1));
            height = Integer.parseInt(size.group(2));
        }
        var load = new ScreenLoad(Math.clamp(given.whole("--lanes", usual.lanes()), -1, Integer.MAX_VALUE),
                given.whole("--steps", usual.steps()), width, height,
                given.number("--seconds", usual.seconds()), parsed.hasMatchedOption("--headless"));
        var problem = load.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return load;
    }

    /// The same figures as in JSON, their names joined by dots.
    private static void rows(String name, JsonNode node, PrintWriter out) {
        if (node.isValueNode()) {
            out.print(name + ',' + node.asText() + '\n');
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                rows(Integer.toString(i + 1), node.get(i), out);
            }
        } else {
            node.properties()
                    .forEach(e -> rows(name.isEmpty() ? e.getKey() : name + '.' + e.getKey(), e.getValue(),
                            out));
        }
    }
}
