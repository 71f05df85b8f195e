package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// A thousand runs come and go and leave nothing behind.
@Timeout(600)
class RunLifeTest {
    private static final int RUNS = 1000;

    private final Plan plan = Plan.of(BookFigure.of(Catalog.standard()));

    private static void until(BooleanSupplier wanted) {
        while (!wanted.getAsBoolean()) {
            System.gc();
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void noRunOutlivesItsStop() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<WeakReference<RunHandle>> handles = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            handles.add(new WeakReference<>(used(i)));
        }
        until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().equals("trainscope-run") && !before.contains(t)));
        until(() -> handles.stream().allMatch(h -> h.refersTo(null)));
    }

    /// Also those that helped it end with it.
    @Test
    void noHelperOutlivesItsRun() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        var library = new Library(3);
        Plan training = Trainings.plan(20, "a: adam(lr=0.01): 300, 300");
        for (int i = 0; i < 20; i++) {
            RunHandle run = Runner.start(training, library);
            run.transport().speed(Transport.UNLIMITED);
            run.transport().play();
            until(() -> Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(t -> t.getName().startsWith("crew-") && !before.contains(t)));
            run.transport().stop();
            assertTrue(run.awaitEnd(5, TimeUnit.MINUTES));
            until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(t -> t.getName().startsWith("crew-") && !before.contains(t)));
        }
    }

    @Test
    void aRefusedTrainingLeavesNoThread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        var library = new Library(3);
        TrainSpec good = Trainings.spec(20, "a: adam(lr=0.01): 300, 300");
        Recipe recipe = good.lanes().getFirst();
        Recipe cut = recipe.through(recipe.layers().subList(0, 1));
        for (int i = 0; i < 20; i++) {
            assertThrows(Refused.class, () -> Race.of(Plan.of(good.with(0, cut)), library));
            assertThrows(Refused.class, () -> Race
                    .of(new Plan(good, List.of(new Change.Turn(5, 0, cut))), library));
        }
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().startsWith("crew-") && !before.contains(t)));
    }

    /// One that plays, rests, runs to its end or is stopped on its way there, looked at or not.
    private RunHandle used(int i) throws InterruptedException {
        RunHandle run = Runner.start(plan);
        run.transport().speed(i % 2 == 0 ? Transport.UNLIMITED : 8);
        if (i % 3 != 0) {
            run.transport().survey(plan.spec().steps());
            run.transport().play();
        }
        if (i % 5 == 0) {
            run.takeFrame();
            run.nextEvent();
        }
        run.transport().stop();
        assertTrue(run.awaitEnd(5, TimeUnit.MINUTES));
        return run;
    }
}
