package trainscope.ui.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Trace;
import trainscope.lab.store.Recorder;
import trainscope.lab.store.Rows;
import trainscope.lab.store.TensorBoard;
import trainscope.lab.store.TrainCsv;
import trainscope.lab.store.WholeFile;
import trainscope.lab.store.code.CodeExport;
import trainscope.lab.store.code.Dialect;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.ShareMenu;

/// What else this room shares: a capsule, all figures as CSV or for TensorBoard, the selected lane as a Python script, and a film of the
/// curves. Figures come from the run made once more, on a daemon thread: it is the same to the bit.
final class TrainShare {
    private final Desk desk;
    private final TrainViewModel model;
    private final CurveFilm film;
    private final AtomicReference<@Nullable Outcome> slot = new AtomicReference<>();
    private final Runnable beat = this::beat;

    /// What came of writing.
    private record Outcome(Path file, Optional<Problem> problem) {}

    /// Something that is written somewhere.
    private interface Work {
        void to(Path place) throws IOException, Refused;
    }

    TrainShare(Desk desk, TrainViewModel model, CurvePair curves) {
        this.desk = desk;
        this.model = model;
        film = new CurveFilm(desk, curves);
    }

    MenuItem[] items(ShareMenu menu) {
        return new MenuItem[] {menu.item("capsule", this::capsule), menu.item("figures", this::csv),
            menu.item("tensorboard", this::board),
            menu.item("numpy", () -> code(Dialect.NUMPY)), menu.item("pytorch", () -> code(Dialect.PYTORCH)),
            menu.item("film", film::shoot)};
    }

    private void capsule() {
        Plan plan = model.plan();
        Library library = model.library();
        var json = new CapsuleJson(model.catalog());
        desk.files().save("capsule.json", "json").ifPresent(file -> start(file, place -> {
            try (Race race = Race.of(plan, library)) {
                WholeFile.write(place, json.write(Recorder.of(race)));
            }
        }));
    }

    private void csv() {
        Plan plan = model.plan();
        Library library = model.library();
        desk.files().save("training.csv", "csv")
                .ifPresent(file -> start(file, place -> WholeFile.write(place, stream -> {
                    var out = new PrintWriter(
                            new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
                    rows(plan, library, new TrainCsv(out));
                    out.flush();
                    if (out.checkError()) {
                        throw new IOException(place.toString());
                    }
                })));
    }

    private void board() {
        Plan plan = model.plan();
        Library library = model.library();
        desk.files().folder()
                .ifPresent(folder -> start(folder, place -> rows(plan, library, new TensorBoard(place))));
    }

    private void code(Dialect dialect) {
        Plan plan = model.plan();
        Library library = model.library();
        int lane = model.selectedProperty().get();
        desk.files().folder().ifPresent(folder -> start(folder,
                place -> CodeExport.of(plan, lane, Long.MAX_VALUE, library).write(dialect, place)));
    }

    private static void rows(Plan plan, Library library, Rows.Taker taker) throws IOException {
        try (Race race = Race.of(plan, library)) {
            new Rows(race, 1, new Trace(race.metrics(), 1, List.of()), false).run(List.of(taker), () -> {});
        } catch (Refused e) {
            throw new IOException(e.problem().toString(), e);
        }
    }

    private void start(Path place, Work work) {
        desk.notices().say(desk.texts().get("share.writing", place.getFileName()));
        desk.pulse().add(beat);
        Thread.ofPlatform().daemon().name("trainscope-files")
                .start(() -> slot.set(new Outcome(place, trouble(place, work))));
    }

    private static Optional<Problem> trouble(Path place, Work work) {
        try {
            work.to(place);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.problem());
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Problem.of("inquiry.fault", String.valueOf(e.getMessage())));
        }
    }

    private void beat() {
        Outcome outcome = slot.getAndSet(null);
        if (outcome == null) {
            return;
        }
        desk.pulse().remove(beat);
        Path name = outcome.file.getFileName();
        if (outcome.problem.isEmpty()) {
            desk.notices().say(desk.texts().get("share.saved", name));
        } else {
            desk.notices().warn(desk.texts().get("share.unwritable", name,
                    Complaint.of(desk.texts(), outcome.problem.get())));
        }
    }
}
