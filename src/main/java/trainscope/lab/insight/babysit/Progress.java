package trainscope.lab.insight.babysit;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// How far some work is, and whether it is still wanted.
///
/// @param heard is told the share that is done
/// @param cancelled asked between two steps
public record Progress(DoubleConsumer heard, BooleanSupplier cancelled) {
    /// For whoever waits until the end.
    public static Progress silent() {
        return new Progress(_ -> {}, () -> false);
    }

    /// The work from one share to another as a whole.
    Progress part(double from, double to) {
        return new Progress(share -> heard.accept(from + share * (to - from)), cancelled);
    }

    /// So much is done.
    ///
    /// @throws CancellationException if it is no longer wanted
    public void at(double share) {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        heard.accept(share);
    }
}
