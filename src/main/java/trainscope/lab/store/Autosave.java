package trainscope.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Catalog;

/// Keeps the state of a training in a file while it runs, so that whatever ends the program costs seconds and not hours.
/// The file is replaced whole: at any time it holds one state or the next.
public final class Autosave {
    /// Half of what may be lost, because a state is as old as the save that follows it takes.
    private static final long NANOS_BETWEEN = 5_000_000_000L;

    private final Path file;
    private final Recorder recorder;
    private final AutosaveFile format;
    private final long between;
    private long saved;
    private @Nullable IOException fault;

    public Autosave(Path file, Recorder recorder, Catalog catalog) {
        this(file, recorder, catalog, NANOS_BETWEEN);
    }

    Autosave(Path file, Recorder recorder, Catalog catalog, long between) {
        this.file = file;
        this.recorder = recorder;
        this.format = new AutosaveFile(catalog);
        this.between = between;
    }

    /// Saves for the first time, so that a place where nothing can be saved is known before the work is done.
    public void begin() throws IOException {
        save();
        WholeFile.sweep(file);
    }

    /// Is to be called at every step. What cannot be saved now is tried again later; the state saved before is still there.
    public void look() {
        if (System.nanoTime() - saved < between) {
            return;
        }
        try {
            save();
            fault = null;
        } catch (IOException e) {
            fault = e;
        }
    }

    /// Why the latest state could not be saved, or null.
    public @Nullable IOException fault() {
        return fault;
    }

    public void save() throws IOException {
        saved = System.nanoTime();
        WholeFile.write(file, stream -> format.write(recorder, stream));
    }

    /// Removes the file when nobody needs it any more.
    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
