package trainscope.engine.layer;

import java.util.List;
import trainscope.engine.Range;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.Fan;

/// Gives every feature (of a picture: every map) mean 0 and variance 1 over the batch, then scales and shifts it by what it
/// learns: y = γ·(x − μ)/√(σ² + ε) + β. Source: Ioffe, Szegedy 2015; the notes, chapter 6.3.
///
/// @param momentum the share of a running statistic that a step leaves as it was
public record BatchNorm(Form form, @Range(min = 0, max = 1, from = 1e-8, to = 1e-2, log = true) double eps,
        @Range(min = 0, max = 1, from = 0.5, to = 0.999) double momentum) implements Layer {
    /// What the running statistics are, which a network in use takes instead of those of a batch.
    public enum Form implements trainscope.engine.optim.Form {
        /// As in the book's code: they start at 0, and the variance is that of the batch.
        SEED,
        /// As in PyTorch: the variance starts at 1, and is the unbiased one.
        TORCH
    }

    @Override
    public Shape out(Shape in) {
        return in;
    }

    @Override
    public List<Weights> weights(Shape in) {
        int units = units(in);
        var fan = new Fan(1, 1);
        return List.of(new Weights("gamma", 1, units, fan, new Constant(1), false),
                new Weights("beta", 1, units, fan, new Constant(0), false));
    }

    /// How many means there are: one for each map of a picture, one for each feature else.
    static int units(Shape in) {
        return in.channels();
    }

    @Override
    public Cell cell(Seat seat) {
        return new BatchNormCell(seat, this);
    }
}
