package trainscope.engine.layer;

import java.util.List;
import trainscope.engine.data.Shape;

/// A layer as a person chooses it. What works on numbers is its [Cell].
public sealed interface Layer
        permits Dense, Conv, Pool, Flatten, Activate, Prelu, Maxout, BatchNorm, Dropout {
    /// The shape of what it gives.
    ///
    /// @throws Misfit if it cannot take what it is given
    Shape out(Shape in);

    /// What it learns, in the order in which it is kept.
    List<Weights> weights(Shape in);

    /// The layer at work.
    Cell cell(Seat seat);
}
