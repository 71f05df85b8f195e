package trainscope.engine.data.source;

import trainscope.engine.data.DataSet;
import trainscope.engine.math.Rng;

/// A task that is made up: any number of examples, the same ones for the same seed on every machine. Implementations are
/// records of what can be set.
///
/// Example i depends on the seed and on i alone. So the first thousand of ten thousand are the thousand one would get
/// anyway, and it does not matter how many threads draw them.
public interface Source {
    /// How many examples it makes.
    long examples();

    /// How many bytes the inputs of one example take.
    long bytesEach();

    DataSet draw(Rng rng);
}
