package trainscope.lab.insight.wall;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitSpec;

/// Answers questions about walls, one after the other, in memory that it keeps; lanes that the question before has answered are
/// not computed again. It belongs to one thread.
///
/// First every lane shows what flows up, then what flows back, then how much chance there is in it: so the picture is there
/// soon, and becomes complete.
public final class Surveyor implements AutoCloseable {
    private final Stage stage;
    private final Gauge gauge;
    private @Nullable Wall latest;

    public Surveyor(Library library) {
        stage = new Stage(library);
        gauge = new Gauge(stage.place());
    }

    /// The whole wall.
    public Wall survey(Question question) throws Refused {
        return survey(question, _ -> {}, () -> false);
    }

    /// The wall as far as it is known when `stop` says so.
    ///
    /// @param shown is handed the wall whenever a lane became better known, the whole one last
    /// @param stop is asked between layers
    public Wall survey(Question question, Consumer<Wall> shown, BooleanSupplier stop) throws Refused {
        stage.set(question.spec());
        var job = new Job(question, stage, gauge, stop);
        if (latest != null) {
            job.remember(latest);
        }
        Wall wall = job.run(shown);
        latest = wall;
        return wall;
    }

    /// One cell in detail; null where it was stopped on the way.
    public @Nullable Closeup look(InitSpec spec, Spot spot, BooleanSupplier stop) throws Refused {
        stage.set(spec);
        return new Closer(spec, spot, stage).look(stop);
    }

    /// Sends the threads home.
    @Override
    public void close() {
        stage.close();
    }
}
