package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import trainscope.engine.Problem;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// The command line: reads a verb and its options, runs it, and turns whatever goes wrong into one clear line.
public final class Cli {
    /// The version that `--version` prints and that files name.
    public static final String VERSION = "0.1.0";

    private final PrintWriter out;
    private final PrintWriter err;

    public Cli(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// Runs a command line and returns its exit code.
    public int run(String... args) {
        Optional<Language> asked = languageIn(args);
        var voice = new Voice(new Texts(asked.orElseGet(Language::ofThisMachine)));
        try {
            return run(voice, asked.isPresent(), args);
        } catch (Refused e) {
            String inside = e.inside().isEmpty() ? "" : " [" + e.inside().replaceAll("\\s+", " ") + "]";
            return fail(ExitCode.WRONG_USAGE, voice.say(e.problem()) + inside);
        } catch (ParameterException e) {
            return fail(ExitCode.WRONG_USAGE, sentence(voice, e));
        } catch (IOException e) {
            return fail(ExitCode.FAILURE, voice.say("cli.file", String.valueOf(e.getMessage())));
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// What a person reads who starts the program without a verb while it has no window.
    public int greet() {
        out.println(new Voice(new Texts(Language.ofThisMachine())).say("cli.greeting"));
        out.flush();
        return ExitCode.FINE;
    }

    private int run(Voice voice, boolean languageKnown, String... args) throws Refused, IOException {
        Catalog catalog = Catalog.standard();
        List<Verb> verbs = List.of(new PathsVerb(voice, catalog), new ListVerb(voice, catalog));
        CommandLine line = line(voice, verbs);
        ParseResult parsed = line.parseArgs(args);
        if (!languageKnown && parsed.hasMatchedOption("--lang")) {
            throw new Refused(Problem.of("cli.language", parsed.<String>matchedOptionValue("--lang", "")));
        }
        ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (chosen.hasMatchedOption("--help")) {
            chosen.commandSpec().commandLine().usage(out);
            return ExitCode.FINE;
        }
        if (parsed.hasMatchedOption("--version")) {
            out.println("Trainscope " + VERSION);
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
        root.addOption(OptionSpec.builder("--version").description(voice.say("cli.version")).build());
        common(root, voice, "cli.about");
        for (Verb verb : verbs) {
            CommandSpec spec = verb.options(CommandSpec.create().name(verb.name()));
            common(spec, voice, "cli." + verb.name() + ".about");
            root.addSubcommand(verb.name(), new CommandLine(spec));
        }
        return new CommandLine(root).setUsageHelpWidth(110).setAbbreviatedOptionsAllowed(false);
    }

    private static void common(CommandSpec spec, Voice voice, String about) {
        spec.addOption(OptionSpec.builder("--lang").type(String.class).paramLabel("en|ko")
                .description(voice.say("cli.lang")).build());
        spec.addOption(OptionSpec.builder("-h", "--help").description(voice.say("cli.help")).build());
        spec.usageMessage().description(voice.say(about)).synopsisHeading(voice.say("cli.usage") + " ")
                .commandListHeading("%n" + voice.say("cli.verbs") + "%n").optionListHeading("%n")
                .sortOptions(false);
    }

    /// The language is needed before anything can be said, so it is looked for first.
    private static Optional<Language> languageIn(String... args) {
        List<String> words = Arrays.asList(args);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--lang") && i + 1 < words.size()) {
                return Language.of(words.get(i + 1));
            }
            if (words.get(i).startsWith("--lang=")) {
                return Language.of(words.get(i).substring("--lang=".length()));
            }
        }
        return Optional.empty();
    }

    private static String sentence(Voice voice, ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                voice.say("cli.unknown", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                voice.say("cli.missing", missing.getMissing().getFirst().paramLabel());
            case OverwrittenOptionException twice ->
                voice.say("cli.twice", ((OptionSpec) twice.getOverwritten()).longestName());
            default -> String.valueOf(e.getMessage());
        };
    }

    private int fail(int code, String sentence) {
        out.flush();
        err.println("trainscope: " + sentence);
        return code;
    }
}
