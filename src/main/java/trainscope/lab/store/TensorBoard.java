package trainscope.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Race;

/// What a training measures as event files for TensorBoard, a folder for each lane: to be looked at while it runs. A run
/// into the same folder replaces them.
public final class TensorBoard implements Rows.Taker {
    private static final String FILE = "events.out.tfevents.0.trainscope";
    private static final long MILLIS_BETWEEN_FLUSHES = 1000;

    private final Path folder;
    private final LongSupplier millis;
    private final Map<String, EventFile> files = new LinkedHashMap<>();
    private List<String> metrics = List.of();
    private long flushed;

    public TensorBoard(Path folder) {
        this(folder, System::currentTimeMillis);
    }

    TensorBoard(Path folder, LongSupplier millis) {
        this.folder = folder;
        this.millis = millis;
    }

    @Override
    public void begin(List<String> names) throws IOException {
        metrics = names;
        Files.createDirectories(folder);
    }

    @Override
    public void row(String lane, long step, List<@Nullable Double> values) throws IOException {
        EventFile file = files.get(lane);
        if (file == null) {
            file = open(lane);
            files.put(lane, file);
        }
        file.add(seconds(), step, metrics, values);
    }

    private EventFile open(String lane) throws IOException {
        Path own = Files.createDirectories(folder.resolve(LaneFolder.of(lane)));
        return new EventFile(own.resolve(FILE), seconds());
    }

    private double seconds() {
        return millis.getAsLong() * 1e-3;
    }

    @Override
    public boolean goesOn() throws IOException {
        long now = millis.getAsLong();
        if (now - flushed >= MILLIS_BETWEEN_FLUSHES) {
            flushed = now;
            for (EventFile file : files.values()) {
                file.flush();
            }
        }
        return true;
    }

    @Override
    public void end(Race race) throws IOException {
        for (EventFile file : files.values()) {
            file.close();
        }
    }
}
