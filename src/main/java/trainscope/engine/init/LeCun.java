package trainscope.engine.init;

import trainscope.engine.math.Draws;

/// A spread of 1/√in, the oldest rule of its kind: the sum of a unit has the variance of its inputs.
///
/// Source: LeCun, Bottou, Orr, Müller 1998. Its normal form is what the notes call Xavier.
public record LeCun(Form form) implements Initializer {
    /// Which law.
    public enum Form implements trainscope.engine.optim.Form {
        /// N(0, 1/√in).
        NORMAL,
        /// Evenly within ±√(3/in), which has the same deviation.
        UNIFORM
    }

    @Override
    public void fill(double[] weights, int from, int rows, int columns, Fan fan, Draws draws) {
        switch (form) {
            case NORMAL -> Law.normal(1 / Math.sqrt(fan.in()), weights, from, rows * columns, draws);
            case UNIFORM -> Law.uniform(Math.sqrt(3.0 / fan.in()), weights, from, rows * columns, draws);
        }
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return 1 / Math.sqrt(fan.in());
    }
}
