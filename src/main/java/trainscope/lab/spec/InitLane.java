package trainscope.lab.spec;

import java.util.Optional;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Initializer;
import trainscope.engine.layer.BatchNorm;

/// A row of the wall: how weights begin, and what every layer makes of its sums.
///
/// @param norm what stands between the sums and the function, if anything does
/// @param bias what every bias begins with
public record InitLane(String name, Initializer init, Activation activation, Optional<BatchNorm> norm,
        double bias) {
    /// Without batch normalization, and biases at 0.
    public static InitLane of(String name, Initializer init, Activation activation) {
        return new InitLane(name, init, activation, Optional.empty(), 0);
    }

    public InitLane named(String other) {
        return new InitLane(other, init, activation, norm, bias);
    }

    public InitLane begun(Initializer other) {
        return new InitLane(name, other, activation, norm, bias);
    }

    public InitLane through(Activation other) {
        return new InitLane(name, init, other, norm, bias);
    }

    public InitLane normed(Optional<BatchNorm> other) {
        return new InitLane(name, init, activation, other, bias);
    }

    public InitLane biased(double other) {
        return new InitLane(name, init, activation, norm, other);
    }
}
