package trainscope.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.prepare.MeanImage;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.prepare.ZScore;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Desk;

/// Files of a person become what a training learns from. They are read on a daemon thread; what came of it lies in a slot that
/// the pulse looks into.
///
/// Pictures have their mean image taken away, columns of numbers are brought to one scale: what was done to the examples
/// before does not have to fit.
final class OwnData {
    private final Desk desk;
    private final TrainViewModel model;
    private final AtomicReference<@Nullable Arrival> slot = new AtomicReference<>();
    private final Runnable beat = this::beat;

    /// What came of reading.
    private record Arrival(String name, Optional<Material> material, @Nullable DataSet data,
            Optional<Problem> problem) {}

    OwnData(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    void take(List<Path> files) {
        String name = String.valueOf(files.getFirst().getFileName());
        Material old = model.spec().material();
        Library library = model.library();
        desk.notices().say(desk.texts().get("train.data.reading", name));
        desk.pulse().add(beat);
        Thread.ofPlatform().daemon().name("trainscope-files")
                .start(() -> slot.set(read(name, files, old, library)));
    }

    private static Arrival read(String name, List<Path> files, Material old, Library library) {
        try {
            Origin.Files origin = Library.find(files.stream().map(Path::toString).toList());
            var raw = new Material(origin, List.of(), old.split(), old.noise(), old.seed());
            DataSet data = library.open(raw).training().data();
            Preprocessing first = data.inputs() instanceof Pixels ? new MeanImage()
                    : new ZScore(ZScore.Form.POPULATION);
            var material = new Material(origin, List.of(first), old.split(), old.noise(), old.seed());
            return new Arrival(name, Optional.of(material), data, Optional.empty());
        } catch (Refused e) {
            return new Arrival(name, Optional.empty(), null, Optional.of(e.problem()));
        } catch (RuntimeException | Error e) {
            return new Arrival(name, Optional.empty(), null, Optional.of(Problem.of("inquiry.fault", e)));
        }
    }

    private void beat() {
        Arrival arrived = slot.getAndSet(null);
        if (arrived == null) {
            return;
        }
        desk.pulse().remove(beat);
        arrived.problem.ifPresent(problem -> desk.notices().warn(desk.texts().get("train.data.refused",
                arrived.name, Complaint.of(desk.texts(), problem))));
        DataSet data = arrived.data;
        if (data != null && arrived.material.isPresent()) {
            model.learnFrom(arrived.material.get(), data.targets());
            String classes = data.targets() instanceof Labels labels ? Integer.toString(labels.classes())
                    : "";
            desk.notices().say(desk.texts().get("train.data.taken", arrived.name, data.size(), classes));
        }
    }
}
