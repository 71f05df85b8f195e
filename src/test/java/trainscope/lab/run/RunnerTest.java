package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;

@Timeout(60)
class RunnerTest {
    private static final Plan PLAN = Races.plan("x^2/20+y^2", 1000, 0.1, "Adam(lr=0.3)", "SGD(lr=0.1)");

    @Test
    void aRunPlaysToItsEndAndShowsItsLastFrame() throws InterruptedException {
        RunHandle run = Runner.start(PLAN);
        run.transport().play();
        PathFrame last = frameAt(run, 1000);
        var race = new Race(PLAN);
        race.seek(1000);
        assertEquals(race.spot(0).at(), last.spots().getFirst().at());
        stop(run);
    }

    @Test
    void theLastFrameIsThereWhenTheEventSaysSo() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            RunHandle run = Runner.start(Races.plan("x^2+y^2", 50, 0, "SGD(lr=0.1)"));
            run.transport().play();
            PathFrame shown = null;
            boolean finished = false;
            while (!finished) {
                RunEvent event = run.nextEvent();
                finished = event instanceof RunEvent.Finished;
                Frame frame = run.takeFrame();
                shown = frame == null ? shown : (PathFrame) frame;
                Thread.onSpinWait();
            }
            assertNotNull(shown);
            assertEquals(50, shown.step());
            stop(run);
        }
    }

    @Test
    void seekAndStepArriveExactly() throws InterruptedException {
        RunHandle run = Runner.start(PLAN);
        run.transport().seek(700);
        frameAt(run, 700);
        run.transport().step(-1);
        frameAt(run, 699);
        run.transport().step(5);
        frameAt(run, 704);
        run.transport().step(-9000);
        frameAt(run, 0);
        stop(run);
    }

    @Test
    void aTurnAndABranchAreJournaledAndTold() throws InterruptedException {
        RunHandle run = Runner.start(PLAN);
        run.transport().seek(100);
        frameAt(run, 100);
        run.transport().turn(0, Races.lane("Adam(lr=0.1)"));
        assertInstanceOf(RunEvent.Changed.class, event(run));
        run.transport().branch(40, 1, Races.lane("SGD(lr=0.5, name=bold)"));
        assertInstanceOf(RunEvent.Changed.class, event(run));
        run.transport().seek(1000);
        PathFrame last = frameAt(run, 1000);
        assertEquals(3, last.spots().size());
        var again = new Race(run.plan());
        again.seek(1000);
        for (int i = 0; i < 3; i++) {
            assertEquals(again.spot(i).at(), last.spots().get(i).at());
        }
        stop(run);
    }

    @Test
    void whatCannotBeDoneIsDeclinedAndTheRunGoesOn() throws InterruptedException {
        RunHandle run = Runner.start(Races.plan("x^2+y^2", 100, 0, Races.EIGHT));
        run.transport().branch(5, 0, Races.lane("SGD(name=ninth)"));
        assertInstanceOf(RunEvent.Declined.class, event(run));
        run.transport().seek(100);
        frameAt(run, 100);
        stop(run);
    }

    @Test
    void everyBreakdownIsToldOnce() throws InterruptedException {
        RunHandle run = Runner
                .start(Races.plan("x^2/20+y^2", 5000, 0, "SGD(lr=3)", "SGD(lr=0.1, name=calm)"));
        run.transport().play();
        List<RunEvent> events = new ArrayList<>();
        while (events.stream().noneMatch(RunEvent.Finished.class::isInstance)) {
            events.add(event(run));
        }
        assertEquals(2, events.size());
        assertEquals(0, assertInstanceOf(RunEvent.Broke.class, events.getFirst()).lane());
        stop(run);
    }

    @Test
    void aSpeedIsKeptByTheClock() throws InterruptedException {
        var clock = new AtomicLong();
        RunHandle run = Runner.start(PLAN, new Library(), clock::get);
        run.transport().speed(10);
        run.transport().play();
        frameAt(run, 1);
        for (int step = 2; step < 20; step++) {
            clock.addAndGet(100_000_001L);
            // A wish wakes the run, which then looks at the clock.
            run.transport().speed(10);
            frameAt(run, step);
        }
        run.transport().speed(0.5);
        clock.addAndGet(2_000_000_001L);
        run.transport().speed(0.5);
        frameAt(run, 20);
        stop(run);
    }

    @Test
    void aPaceOwesNeitherMoreNorLessThanTheClockSays() {
        for (double speed : new double[] {0.5, 1, 2, 8, 60, 1000}) {
            var clock = new AtomicLong();
            var pace = new Pace(clock::get);
            pace.speed(speed);
            pace.restart();
            int steps = 0;
            for (int i = 0; i < 4000; i++) {
                while (pace.takes()) {
                    steps++;
                }
                assertTrue(pace.rest() > 0 && pace.rest() <= 1_000_000_001L);
                clock.addAndGet(5_000_000);
            }
            assertEquals(20 * speed, steps, 2 + 0.005 * speed, "at " + speed);
            clock.addAndGet(3_600_000_000_000L);
            int rush = 0;
            while (pace.takes()) {
                rush++;
            }
            assertTrue(rush <= Math.max(1, speed / 10), "hurries " + rush + " steps at " + speed);
        }
    }

    @Test
    void aLongSeekGivesWayToStopAndKeepsWhatWasWishedForAfterIt() throws InterruptedException {
        RunHandle run = Runner.start(Races.plan("x^2+y^2", 1_000_000_000, 0, "Adam(lr=0.3)"));
        run.transport().seek(900_000_000);
        run.transport().turn(0, Races.lane("SGD(lr=0.1)"));
        run.transport().branch(800_000_000, 0, Races.lane("SGD(lr=0.1, name=far)"));
        run.transport().play();
        stop(run);
        RunHandle other = Runner.start(PLAN);
        other.transport().seek(500);
        other.transport().turn(0, Races.lane("Adam(lr=0.1)"));
        other.transport().branch(200, 1, Races.lane("SGD(lr=0.5, name=bold)"));
        other.transport().step(1);
        frameAt(other, 201);
        assertEquals(List.of(200L, 500L), other.plan().journal().stream().map(Change::step).toList());
        stop(other);
    }

    @Test
    void goalsOutsideTheRunAreItsEnds() throws InterruptedException {
        RunHandle run = Runner.start(PLAN);
        run.transport().seek(5000);
        run.transport().step(-1);
        frameAt(run, 999);
        run.transport().seek(-50);
        run.transport().step(1);
        frameAt(run, 1);
        run.transport().turn(9, Races.lane("SGD"));
        run.transport().branch(1, 9, Races.lane("SGD"));
        assertInstanceOf(RunEvent.Declined.class, event(run));
        assertInstanceOf(RunEvent.Declined.class, event(run));
        stop(run);
    }

    @Test
    void framesAreBuiltOnDemand() throws InterruptedException {
        RunHandle run = Runner.start(Races.plan("x^2+y^2", 200_000, 0, "SGD(lr=0.1)"));
        frameAt(run, 0);
        run.transport().play();
        assertInstanceOf(RunEvent.Finished.class, event(run));
        assertEquals(200_000, assertInstanceOf(PathFrame.class, run.takeFrame()).step());
        stop(run);
    }

    @Test
    void stopMeansStop() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            RunHandle run = Runner.start(Races.plan("x^2+y^2", 1_000_000_000, 0, "Adam(lr=0.3)"));
            run.transport().play();
            if (i % 3 == 0) {
                run.transport().seek(900_000_000);
            }
            stop(run);
        }
        long left = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("trainscope-run"))
                .filter(Thread::isAlive).count();
        assertTrue(left <= 1, left + " threads left");
    }

    private static void stop(RunHandle run) throws InterruptedException {
        run.transport().stop();
        assertTrue(run.awaitEnd(10, TimeUnit.SECONDS));
    }

    private static RunEvent event(RunHandle run) {
        while (true) {
            RunEvent event = run.nextEvent();
            if (event != null) {
                return event;
            }
            Thread.onSpinWait();
        }
    }

    private static PathFrame frameAt(RunHandle run, long step) {
        while (true) {
            Frame frame = run.takeFrame();
            if (frame != null && frame.step() == step) {
                return (PathFrame) frame;
            }
            Thread.onSpinWait();
        }
    }
}
