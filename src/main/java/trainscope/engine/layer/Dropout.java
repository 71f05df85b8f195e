package trainscope.engine.layer;

import java.util.List;
import trainscope.engine.Range;
import trainscope.engine.data.Shape;

/// Forgets a share of its inputs, others at every step, so that no unit can lean on another one. Source: Srivastava et al. 2014;
/// the notes, chapter 6.4.3.
///
/// @param ratio the share that is dropped
public record Dropout(Form form,
        @Range(min = 0, max = 0.999, from = 0, to = 0.9) double ratio) implements Layer {
    /// Where the missing part is made up for.
    public enum Form implements trainscope.engine.optim.Form {
        /// Kept values are divided by 1 − ratio while training; nothing is to be done afterwards.
        INVERTED,
        /// As printed in the notes: values are multiplied by 1 − ratio when the network is used.
        SEED
    }

    @Override
    public Shape out(Shape in) {
        return in;
    }

    @Override
    public List<Weights> weights(Shape in) {
        return List.of();
    }

    @Override
    public Cell cell(Seat seat) {
        return new DropoutCell(seat, this);
    }
}
