package trainscope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;
import trainscope.engine.Problem;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.Release;
import trainscope.lab.bench.ScreenBench;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.WallPress;

/// The command line: reads a verb and its options, runs it, and turns whatever goes wrong into one clear line.
public final class Cli {
    private static final int LONGEST_ECHO = 80;

    private final Outlet out;
    private final Outlet err;
    private final Supplier<ScreenBench> screen;
    private final Function<Texts, WallPress> press;

    /// @param screen measures the window; made only for those who ask, because it needs the toolkit
    /// @param press makes pictures of walls in a language, for those who ask
    public Cli(Outlet out, Outlet err, Supplier<ScreenBench> screen, Function<Texts, WallPress> press) {
        this.out = out;
        this.err = err;
        this.screen = screen;
        this.press = press;
    }

    /// Runs a command line and returns its exit code.
    public int run(String... args) {
        List<String> asked = languagesIn(args);
        Optional<Language> known = asked.stream().flatMap(code -> Language.of(code).stream())
                .reduce((_, last) -> last);
        var voice = new Voice(new Texts(known.orElseGet(Language::ofThisMachine)));
        try {
            for (String code : asked) {
                if (Language.of(code).isEmpty()) {
                    throw new Refused(Problem.of("cli.language", code));
                }
            }
            int code = run(voice, args);
            IOException fault = out.fault();
            return fault == null ? code
                    : fail(ExitCode.FAILURE, voice.say("cli.output", String.valueOf(fault.getMessage())));
        } catch (Refused e) {
            String inside = e.inside().replaceAll("\\s+", " ");
            String echo = inside.length() > LONGEST_ECHO ? inside.substring(0, LONGEST_ECHO) + "…" : inside;
            return fail(ExitCode.WRONG_USAGE,
                    voice.say(e.problem()) + (echo.isEmpty() ? "" : " [" + echo + "]"));
        } catch (ParameterException e) {
            return fail(ExitCode.WRONG_USAGE, sentence(voice, e));
        } catch (IOException e) {
            return fail(ExitCode.FAILURE, voice.say("cli.file", String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            return fail(ExitCode.FAILURE, voice.say("cli.fault", e.toString()));
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// Says that there is no window and why, for example because there is no display.
    public int refuseWindow(Throwable why) {
        var voice = new Voice(new Texts(Language.ofThisMachine()));
        Throwable root = why;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).replaceAll("\\s+", " ");
        int code = fail(ExitCode.FAILURE, voice.say("cli.no-window", message));
        err.flush();
        return code;
    }

    private int run(Voice voice, String... args) throws Refused, IOException {
        Catalog catalog = Catalog.standard();
        List<Verb> verbs = List.of(new PathsVerb(voice, catalog), new TrainVerb(voice, catalog),
                new InitVerb(voice, catalog, press), new CheckVerb(voice, catalog),
                new CodeVerb(voice, catalog),
                new BabysitVerb(voice, catalog), new AutopsyVerb(voice, catalog),
                new RatesVerb(voice, catalog),
                new CoachVerb(voice, catalog),
                new ListVerb(voice, catalog), new BenchVerb(voice, screen));
        CommandLine line = line(voice, verbs);
        ParseResult parsed = line.parseArgs(args);
        ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (chosen.hasMatchedOption("--help")) {
            chosen.commandSpec().commandLine().usage(out);
            return ExitCode.FINE;
        }
        if (parsed.hasMatchedOption("--version")) {
            out.println("Trainscope " + Release.VERSION);
            return ExitCode.FINE;
        }
        if (!parsed.hasSubcommand()) {
            throw new Refused(Problem.of("cli.no-verb"));
        }
        Verb verb = verbs.stream().filter(v -> v.name().equals(chosen.commandSpec().name())).findFirst()
                .orElseThrow();
        return verb.run(chosen, out, err);
    }

    private static CommandLine line(Voice voice, List<Verb> verbs) {
        CommandSpec root = CommandSpec.create().name("trainscope");
        root.addOption(
                OptionSpec.builder("--version").arity("0").description(voice.say("cli.version")).build());
        common(root, voice, "cli.about");
        for (Verb verb : verbs) {
            CommandSpec spec = verb.options(CommandSpec.create().name(verb.name()));
            common(spec, voice, "cli." + verb.name() + ".about");
            root.addSubcommand(verb.name(), new CommandLine(spec));
        }
        return new CommandLine(root).setUsageHelpWidth(110).setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false);
    }

    private static void common(CommandSpec spec, Voice voice, String about) {
        spec.addOption(OptionSpec.builder("--lang").type(String.class).paramLabel("en|ko")
                .description(voice.say("cli.lang")).build());
        spec.addOption(
                OptionSpec.builder("-h", "--help").arity("0").description(voice.say("cli.help")).build());
        spec.usageMessage().description(voice.say(about)).synopsisHeading(voice.say("cli.usage") + " ")
                .commandListHeading("%n" + voice.say("cli.verbs") + "%n").optionListHeading("%n")
                .sortOptions(false);
    }

    /// The language is needed before anything can be said, so it is looked for first, wherever it stands.
    private static List<String> languagesIn(String... args) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang") && i + 1 < args.length) {
                codes.add(args[i + 1]);
            } else if (args[i].startsWith("--lang=")) {
                codes.add(args[i].substring("--lang=".length()));
            }
        }
        return codes;
    }

    private static String sentence(Voice voice, ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                voice.say("cli.unknown", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                voice.say("cli.missing", missing.getMissing().getFirst().paramLabel());
            case OverwrittenOptionException twice ->
                voice.say("cli.twice", ((OptionSpec) twice.getOverwritten()).longestName());
            default -> voice.say("cli.wrong", String.valueOf(e.getMessage()));
        };
    }

    private int fail(int code, String sentence) {
        out.flush();
        err.println("trainscope: " + sentence);
        return code;
    }
}
