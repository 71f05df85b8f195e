package trainscope.engine.init;

import trainscope.engine.math.Draws;

/// A spread that keeps signals as large as they came, for functions that are straight around 0 such as tanh.
///
/// Source: Glorot, Bengio 2010; the notes, chapter 6.2.2, which print it in three ways. The first equals the second where as
/// many numbers come in as go out.
public record Xavier(Form form) implements Initializer {
    /// Which of the three.
    public enum Form implements trainscope.engine.optim.Form {
        /// N(0, 1/√in): as in the notes' code. It keeps what flows forward.
        SEED,
        /// N(0, √(2/(in + out))): between what flows forward and what flows back.
        NORMAL,
        /// Evenly within ±√(6/(in + out)), which has the same deviation.
        UNIFORM
    }

    @Override
    public void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws) {
        if (form == Form.UNIFORM) {
            Law.uniform(bound(fan), weights, from, rows * columns, draws);
        } else {
            Law.normal(std(rows, columns, fan), weights, from, rows * columns, draws);
        }
    }

    private static double bound(Fan fan) {
        return Math.sqrt(6 / ((double) fan.in() + fan.out()));
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return switch (form) {
            case SEED -> 1 / Math.sqrt(fan.in());
            case NORMAL -> Math.sqrt(2 / ((double) fan.in() + fan.out()));
            case UNIFORM -> Law.uniformStd(bound(fan));
        };
    }
}
