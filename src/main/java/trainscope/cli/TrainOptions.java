package trainscope.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that say what is trained, the same for every verb that trains something.
record TrainOptions(Voice voice) {
    private static final List<String> SEVERAL = List.of("--prepare", "--rule");
    private static final List<String> SWITCHES = List.of("--independent", "--after", "--test", "--json",
            "--quiet");

    /// Adds what [TrainSetup] understands.
    void setUp(CommandSpec spec) {
        option(spec, "--spec", "FILE");
        option(spec, "--data", "SOURCE|FILE|FOLDER");
        option(spec, "--test-data", "FILE|FOLDER");
        option(spec, "--prepare", "STEP");
        option(spec, "--validation", "SHARE");
        option(spec, "--test-share", "SHARE");
        option(spec, "--label-noise", "SHARE");
        option(spec, "--layers", "LIST");
        option(spec, "--activation", "FUNCTION");
        option(spec, "--init", "LAW");
        option(spec, "--loss", "LOSS");
        option(spec, "--penalty", "PENALTY");
        option(spec, "--clip", "CLIP");
        option(spec, "--rule", "\"Rule(…)\"");
        option(spec, "--lr", "RATE");
        option(spec, "--schedule", "SCHEDULE");
        option(spec, "--batch", "N");
        option(spec, "--order", "ORDER");
        option(spec, "--steps", "N");
        option(spec, "--epochs", "N");
        option(spec, "--seed", "N");
        option(spec, "--independent", "");
        option(spec, "--review", "N");
        option(spec, "--patience", "N");
        option(spec, "--target", "SHARE");
    }

    /// Adds one whose text is `cli.train.<name>`.
    void option(CommandSpec spec, String name, String label) {
        OptionSpec.Builder option = OptionSpec.builder(name)
                .description(voice.say("cli.train." + name.substring(2)));
        if (SWITCHES.contains(name)) {
            option.arity("0");
        } else if (SEVERAL.contains(name)) {
            option.type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(label);
        } else {
            option.type(String.class).arity("1").paramLabel(label);
        }
        spec.addOption(option.build());
    }
}
