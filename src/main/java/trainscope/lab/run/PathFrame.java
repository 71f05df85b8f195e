package trainscope.lab.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.surface.Point;
import trainscope.lab.spec.Descent;

/// A moment of a race down a surface.
public record PathFrame(long step, long reach, long limit, List<String> metrics,
        List<List<Track.View>> curves,
        List<Spot> spots) implements Frame {
    public PathFrame {
        metrics = List.copyOf(metrics);
        curves = List.copyOf(curves);
        spots = List.copyOf(spots);
    }

    /// One lane at this moment.
    ///
    /// @param birth the step it began at; at an earlier moment it is nowhere, and its numbers are NaN
    /// @param before where it was one step earlier
    /// @param gradient the gradient that its latest step used
    /// @param rate the learning rate of its latest step
    /// @param update what its latest step was made from; nothing where it has made none
    public record Spot(Descent descent, long birth, Point at, Point before, double value, Point gradient,
            double rate,
            List<Memory> memory, Trail.View trail, @Nullable Breakdown broken, @Nullable Update update) {
        public Spot {
            memory = List.copyOf(memory);
        }
    }

    /// All that went into a step. The rule is the one that made it, which the lane may have changed since.
    ///
    /// @param step the number of the step, 1 for the first
    /// @param from where it began
    /// @param gradient the slope the rule was given, at the place it asked for
    /// @param memory what the rule remembered before
    /// @param products its running products before
    public record Update(Optimizer by, long step, double rate, Point from, Point gradient,
            List<Memory> memory, List<Double> products) {
        public Update {
            memory = List.copyOf(memory);
            products = List.copyOf(products);
        }
    }

    /// One named memory of a rule: its number for x and for y.
    public record Memory(String name, double x, double y) {}
}
