package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.store.AutosaveFile;
import trainscope.lab.store.Recorder;
import trainscope.lab.store.WholeFile;

/// `trainscope train`: networks learn, and what every step tells is printed.
record TrainVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "train";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        new TrainOptions(voice).setUp(spec);
        option(spec, "--seeds", "K");
        option(spec, "--every", "N");
        option(spec, "--after", "");
        option(spec, "--save", "FILE");
        option(spec, "--out", "FILE");
        option(spec, "--capsule", "FILE");
        option(spec, "--autosave", "FILE");
        option(spec, "--resume", "FILE");
        option(spec, "--weights", "FILE");
        option(spec, "--tensorboard", "FOLDER");
        option(spec, "--test", "");
        option(spec, "--json", "");
        option(spec, "--quiet", "");
        return spec;
    }

    private void option(CommandSpec spec, String name, String label) {
        new TrainOptions(voice).option(spec, name, label);
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        int seeds = SeedRows.asked(parsed);
        if (seeds > 0) {
            return spread(parsed, seeds, out);
        }
        var output = TrainOutput.of(parsed, voice);
        Recorder recorder = recorder(parsed);
        try (Race race = recorder.race()) {
            if (parsed.hasMatchedOption("--test") && race.examSize() == 0) {
                throw new Refused(Problem.of("cli.train.no-test"));
            }
            return train(parsed, output, recorder, race, out, err);
        }
    }

    private int spread(ParseResult parsed, int seeds, PrintWriter out) throws Refused, IOException {
        var library = new Library();
        Plan plan = new TrainSetup(catalog, voice, parsed).plan(library);
        Optional<Path> save = new Given(parsed).named("--save");
        if (save.isPresent()) {
            WholeFile.write(save.get(), new TrainJson(catalog).write(plan));
        }
        new SeedRows(plan, library).print(seeds, out);
        return ExitCode.FINE;
    }

    private int train(ParseResult parsed, TrainOutput output, Recorder recorder, Race race, PrintWriter out,
            PrintWriter err) throws Refused, IOException {
        Optional<Path> save = new Given(parsed).named("--save");
        if (save.isPresent()) {
            WholeFile.write(save.get(), new TrainJson(catalog).write(race.plan()));
        }
        var safety = Safety.of(parsed, recorder, catalog);
        safety.begin();
        boolean quiet = parsed.hasMatchedOption("--quiet");
        var progress = new Progress(voice, race, err);
        boolean ended = output.run(recorder, catalog, out, () -> {
            recorder.look();
            safety.look(voice, err);
            if (!quiet) {
                progress.look();
            }
        });
        progress.end();
        if (!ended) {
            err.println(voice.say("cli.train.unread", race.step()));
            return ExitCode.FINE;
        }
        output.keep(recorder, catalog);
        safety.end();
        var ends = new LaneEnds(voice, race);
        PrintWriter words = output.rows().isPresent() ? out : err;
        if (!quiet) {
            ends.tell(words);
        }
        if (parsed.hasMatchedOption("--test")) {
            ends.test(words);
        }
        new BrokenLanes(voice).tell(race, err);
        return ExitCode.FINE;
    }

    /// What looks at a race that begins, or that goes on.
    private Recorder recorder(ParseResult parsed) throws Refused, IOException {
        var library = new Library();
        if (!parsed.hasMatchedOption("--resume")) {
            return new Recorder(Race.of(new TrainSetup(catalog, voice, parsed).plan(library), library));
        }
        TrainSetup.refuseAny(parsed, "--resume");
        return new AutosaveFile(catalog).read(new Given(parsed).file("--resume", voice), library);
    }
}
