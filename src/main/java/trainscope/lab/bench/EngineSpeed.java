package trainscope.lab.bench;

import java.util.concurrent.locks.LockSupport;
import trainscope.lab.run.Frame;
import trainscope.lab.run.RunHandle;
import trainscope.lab.run.Runner;
import trainscope.lab.run.Transport;
import trainscope.lab.spec.Plan;

/// How fast a race runs while nobody looks: no frame is built but those that this measurement itself takes.
public final class EngineSpeed {
    private static final long MOMENT = 100_000;

    private EngineSpeed() {}

    /// Steps per second, measured after a time that makes it as fast as it gets.
    public static double of(Plan plan, double warmUp, double seconds) {
        RunHandle run = Runner.start(plan);
        try {
            run.transport().speed(Transport.UNLIMITED);
            run.transport().play();
            pass(warmUp);
            long step = freshStep(run);
            long began = System.nanoTime();
            pass(seconds);
            return (freshStep(run) - step) / ((System.nanoTime() - began) / 1e9);
        } finally {
            run.transport().stop();
        }
    }

    /// The frame that lies there is as old as the last look; the one that follows is new.
    private static long freshStep(RunHandle run) {
        run.takeFrame();
        Frame frame = run.takeFrame();
        while (frame == null) {
            LockSupport.parkNanos(MOMENT);
            frame = run.takeFrame();
        }
        return frame.step();
    }

    private static void pass(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
