package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.store.Autosave;
import trainscope.lab.store.Recorder;

/// What keeps a training from being lost, where somebody wants it kept: named with `--autosave`, beside the capsule, or in
/// the file it was resumed from.
final class Safety {
    private final @Nullable Autosave autosave;
    /// Whether the file is of no use when the capsule is there.
    private final boolean passing;
    private boolean told;

    private Safety(@Nullable Autosave autosave, boolean passing) {
        this.autosave = autosave;
        this.passing = passing;
    }

    static Safety of(ParseResult parsed, Recorder recorder, Catalog catalog) throws Refused {
        var given = new Given(parsed);
        boolean named = parsed.hasMatchedOption("--autosave");
        boolean capsule = parsed.hasMatchedOption("--capsule");
        if (named || parsed.hasMatchedOption("--resume")) {
            Path file = given.path(named ? "--autosave" : "--resume");
            return new Safety(new Autosave(file, recorder, catalog), capsule && !named);
        }
        if (!capsule) {
            return new Safety(null, false);
        }
        Path file = given.path("--capsule");
        return new Safety(
                new Autosave(file.resolveSibling(file.getFileName() + ".autosave"), recorder, catalog),
                true);
    }

    void begin() throws IOException {
        if (autosave != null) {
            autosave.begin();
        }
    }

    /// Saves where it is time to. A run goes on when that fails; it is said once.
    void look(Voice voice, PrintWriter err) {
        if (autosave == null) {
            return;
        }
        autosave.look();
        IOException fault = autosave.fault();
        if (fault != null && !told) {
            told = true;
            err.println(voice.say("cli.train.unsaved", String.valueOf(fault.getMessage())));
            err.flush();
        }
    }

    /// When all that was wanted is written.
    void end() throws IOException {
        if (autosave == null) {
            return;
        }
        if (passing) {
            autosave.remove();
        } else {
            autosave.save();
        }
    }
}
