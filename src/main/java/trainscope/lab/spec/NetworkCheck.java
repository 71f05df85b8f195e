package trainscope.lab.spec;

import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Misfit;
import trainscope.engine.layer.Weights;

/// Whether a lane can learn from examples that look like this.
///
/// @param in what a prepared example looks like
/// @param outputs how many numbers are to be learned about each: one for every class, or one
/// @param classes whether classes are to be learned, and not numbers
/// @param rows how many examples a network works on at once, at most
/// @param memory how many bytes a network may take
public record NetworkCheck(Shape in, int outputs, boolean classes, int rows, long memory) {
    /// Arrays as long as the weights: themselves, what they were, their gradient, what a rule remembers, room to turn them.
    private static final long COPIES = 8;
    /// Arrays as long as what a layer gives, for every example: itself, its gradient, and what it keeps for the way back.
    private static final long TRACES = 4;

    private static final long MEGABYTE = 1 << 20;

    /// The first reason why this lane cannot be run, if there is one.
    public Optional<Problem> problem(Recipe lane) {
        if (!classes && !lane.goal().loss().takesNumbers()) {
            return Optional.of(Problem.of("spec.loss-needs-classes", lane.name()));
        }
        Shape shape = in;
        long numbers = 0;
        for (int i = 0; i < lane.layers().size(); i++) {
            Layer layer = lane.layers().get(i);
            try {
                Shape next = layer.out(shape);
                numbers += COPIES * parameters(layer.weights(shape))
                        + TRACES * rows * room(layer, shape, next);
                shape = next;
            } catch (Misfit misfit) {
                return Optional.of(inLayer(lane, i + 1, misfit.problem()));
            }
            if (numbers * Double.BYTES > memory) {
                return Optional.of(Problem.of("spec.too-large", lane.name(), i + 1,
                        numbers * Double.BYTES / MEGABYTE, memory / MEGABYTE));
            }
        }
        return shape.size() == outputs ? Optional.empty()
                : Optional.of(Problem.of("spec.outputs", lane.name(), shape.size(), outputs));
    }

    private static long parameters(List<Weights> weights) {
        return weights.stream().mapToLong(w -> (long) w.rows() * w.columns()).sum();
    }

    /// The numbers that one example takes in a layer; a convolution writes out every window, maxout every piece.
    private static long room(Layer layer, Shape before, Shape after) {
        long given = (long) after.channels() * after.height() * after.width();
        return before.size() + switch (layer) {
            case Conv conv -> given + (long) before.channels() * conv.size() * conv.size() * after.height()
                    * after.width();
            case Maxout maxout -> given * (1 + maxout.pieces());
            default -> given;
        };
    }

    private static Problem inLayer(Recipe lane, int layer, Problem misfit) {
        Object[] args = new Object[misfit.args().size() + 2];
        args[0] = lane.name();
        args[1] = layer;
        for (int i = 2; i < args.length; i++) {
            args[i] = misfit.args().get(i - 2);
        }
        return Problem.of(misfit.key(), args);
    }
}
