package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.store.Recorder;
import trainscope.lab.store.Rows;
import trainscope.lab.store.TensorBoard;
import trainscope.lab.store.TrainCsv;
import trainscope.lab.store.TrainResult;
import trainscope.lab.store.WeightFile;
import trainscope.lab.store.WholeFile;

/// Where a training is written to. What is wrong with a place is said before the work begins, as far as it can be known.
///
/// @param after whether a row also says what its batch loses after the step
/// @param tests whether the test data are asked at the end
record TrainOutput(boolean json, boolean after, boolean tests, long every, Optional<Path> rows,
        Optional<Path> capsule,
        Optional<Path> weights, Optional<Path> board) {

    static TrainOutput of(ParseResult parsed, Voice voice) throws Refused, IOException {
        var given = new Given(parsed);
        var output = new TrainOutput(parsed.hasMatchedOption("--json"), parsed.hasMatchedOption("--after"),
                parsed.hasMatchedOption("--test"),
                given.every(), given.named("--out"),
                given.named("--capsule"), given.named("--weights"), given.named("--tensorboard"));
        if (output.weights.isPresent()) {
            Path file = output.weights.get().toAbsolutePath();
            if (WeightFile.of(file).isEmpty()) {
                throw new Refused(Problem.of("cli.train.weights-ending"));
            }
            if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
                throw new NoSuchFileException(voice.say("cli.no-file", String.valueOf(file.getParent())));
            }
        }
        return output;
    }

    /// Runs a training to its end, with its rows going where they are to go.
    ///
    /// @return whether it came to its end: it does not where nobody reads what is printed
    boolean run(Recorder recorder, Catalog catalog, PrintWriter out, Runnable watcher) throws IOException {
        var all = new Rows(recorder.race(), every, recorder.trace(), after);
        if (rows.isEmpty()) {
            return all.run(takers(catalog, out), watcher);
        }
        WholeFile.write(rows.get(), stream -> {
            var file = new Outlet(stream);
            all.run(takers(catalog, file), watcher);
            IOException fault = file.fault();
            if (fault != null) {
                throw fault;
            }
        });
        WholeFile.sweep(rows.get());
        return true;
    }

    private List<Rows.Taker> takers(Catalog catalog, PrintWriter to) throws IOException {
        List<Rows.Taker> takers = new ArrayList<>();
        takers.add(json ? new TrainResult(catalog, every, tests, to) : new TrainCsv(to));
        board.map(TensorBoard::new).ifPresent(takers::add);
        return takers;
    }

    /// Writes what is kept of a training that is at its end.
    void keep(Recorder recorder, Catalog catalog) throws IOException {
        if (capsule.isPresent()) {
            WholeFile.write(capsule.get(), new CapsuleJson(catalog).write(recorder.capsule()));
        }
        if (weights.isPresent()) {
            WeightFile.of(weights.get()).orElseThrow().write(weights.get(), recorder.race());
        }
    }
}
