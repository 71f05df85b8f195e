package trainscope.engine.init;

import trainscope.engine.math.Draws;

/// A spread that keeps signals as large as they came through ReLU, which halves what passes.
///
/// Source: He, Zhang, Ren, Sun 2015; the notes, chapter 6.2.3. Their sentence says 2/√in where their formula and their code
/// have √(2/in); with what the sentence says, signals grow by √2 in every layer.
public record He(Form form) implements Initializer {
    /// Which law, and which of the two readings.
    public enum Form implements trainscope.engine.optim.Form {
        /// N(0, √(2/in)).
        NORMAL,
        /// Evenly within ±√(6/in), which has the same deviation.
        UNIFORM,
        /// N(0, 2/√in), as printed.
        PRINTED
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
        return Math.sqrt(6.0 / fan.in());
    }

    @Override
    public double std(int rows, int columns, Fan fan) {
        return switch (form) {
            case NORMAL -> Math.sqrt(2.0 / fan.in());
            case UNIFORM -> Law.uniformStd(bound(fan));
            case PRINTED -> 2 / Math.sqrt(fan.in());
        };
    }
}
