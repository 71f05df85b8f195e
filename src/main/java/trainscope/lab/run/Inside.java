package trainscope.lab.run;

import java.util.List;
import java.util.Optional;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Layer;
import trainscope.lab.look.Bulk;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;
import trainscope.lab.look.Matrix;

/// The inside of a network at one moment, as far as a [Gaze] wants to see it: unchanging.
///
/// It is measured on the same examples of the training part at every step, as in training, with the statistics of these
/// examples, but without what layers draw.
///
/// @param step the moment. While a run goes on, this can be a moment ago
/// @param examples how many were looked at
/// @param loss what is lost on them, data and penalty; `NaN` where nothing that is wanted needs it
public record Inside(long step, int examples, double loss, List<Level> levels, Closeups closeups) {
    public Inside {
        levels = List.copyOf(levels);
    }

    /// What the network says as it is used, and the weights of its first layer.
    ///
    /// @param plane nothing where examples are no points of a plane
    public record Closeups(Optional<Errors> errors, Optional<PlaneMap> plane,
            Optional<Patterns> patterns) {}

    /// What the units or filters of the first layer look for.
    ///
    /// @param weights those of a unit in a row
    /// @param shape what they are laid over: a picture, a window of one, or features
    public record Patterns(Matrix weights, Shape shape) {}

    /// One layer of the network.
    ///
    /// @param shape of what it says about one example
    /// @param said what it says; of an activation function, activations
    /// @param flow how the loss changes with what it says; nothing where no layer up to it learns
    /// @param normal of batch normalization
    public record Level(Layer layer, Shape shape, Optional<Said> said, Optional<Bulk> flow,
            List<Learned> learned,
            Optional<Normal> normal) {
        public Level {
            learned = List.copyOf(learned);
        }
    }

    /// What a layer says.
    ///
    /// @param health of an activation function
    public record Said(Cell cell, Optional<Health> health) {}

    /// An array that is learned.
    ///
    /// @param name as in [trainscope.engine.layer.Weights]: `W`, `b`
    /// @param gradient of loss and penalty, before it is clipped
    /// @param update nothing where the latest step did not move this lane
    public record Learned(String name, int rows, int columns, Optional<Bulk> weights, Optional<Bulk> gradient,
            Optional<Update> update) {}

    /// What the latest step added to an array.
    ///
    /// @param ratio its length over that of the array before the step
    public record Update(Bulk added, double ratio) {}

    /// What batch normalization takes from the examples, and what it keeps of the batches of the past; a number for each
    /// unit.
    public record Normal(Matrix mean, Matrix variance, Matrix runningMean, Matrix runningVariance) {}

    /// The same without what it says as it is used: what is worth keeping of many moments.
    public Inside layersAlone() {
        return new Inside(step, examples, loss, levels,
                new Closeups(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// What comes into a layer: what the one before says. Of an activation function, pre-activations.
    public Optional<Cell> before(int layer) {
        return layer == 0 ? Optional.empty() : levels.get(layer - 1).said().map(Said::cell);
    }

    /// How the loss changes with what comes into a layer.
    public Optional<Bulk> flowBefore(int layer) {
        return layer == 0 ? Optional.empty() : levels.get(layer - 1).flow();
    }
}
