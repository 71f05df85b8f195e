package trainscope.lab.bench;

import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slots;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Surface;

/// Adam down the valley of the notes, many steps at a turn.
final class Descent implements Runnable {
    static final int STEPS = 10_000;
    private static final double RATE = 0.3;

    private final Optimizer rule = new Adam(Adam.Form.SEED, RATE, 0.9, 0.999, 1e-7, 0);
    private final Surface valley = new Quadratic(20);
    private final double[] point = new double[2];

    @Override
    public void run() {
        point[0] = -7;
        point[1] = 2;
        Slots slots = rule.slots(2);
        for (int i = 0; i < STEPS; i++) {
            rule.step(point, (at, into) -> valley.gradient(at[0], at[1], into), RATE, slots);
        }
    }
}
