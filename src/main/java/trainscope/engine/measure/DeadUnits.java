package trainscope.engine.measure;

import java.util.Arrays;
import trainscope.engine.data.Shape;

/// Which units say 0 to every example: behind ReLU, nothing flows back through them, and they learn nothing any more.
/// Of pictures, a unit is a whole map. Source: lecture 6.
public final class DeadUnits {
    private final int strip;
    private final boolean[] alive;
    private int dead;

    public DeadUnits(Shape shape) {
        strip = shape.height() * shape.width();
        alive = new boolean[shape.channels()];
    }

    /// Looks at the outputs for that many examples, in the stead of those before.
    public void see(double[] y, int rows) {
        Arrays.fill(alive, false);
        dead = alive.length;
        int at = 0;
        for (int row = 0; row < rows && dead > 0; row++) {
            for (int unit = 0; unit < alive.length; unit++, at += strip) {
                if (!alive[unit] && says(y, at)) {
                    alive[unit] = true;
                    dead--;
                }
            }
        }
    }

    private boolean says(double[] y, int from) {
        for (int i = from; i < from + strip; i++) {
            // What is not a number is not silent.
            if (y[i] != 0) {
                return true;
            }
        }
        return false;
    }

    public int units() {
        return alive.length;
    }

    /// How many are dead.
    public int count() {
        return dead;
    }

    public boolean isDead(int unit) {
        return !alive[unit];
    }
}
