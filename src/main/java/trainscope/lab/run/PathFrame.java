package trainscope.lab.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /// @param birth the step it began at; at an earlier moment it is not there yet
    /// @param before where it was one step earlier
    /// @param gradient the gradient that its latest step used
    /// @param rate the learning rate of its latest step
    public record Spot(Descent descent, long birth, Point at, Point before, double value, Point gradient,
            double rate,
            List<Memory> memory, Trail.View trail, @Nullable Breakdown broken) {
        public Spot {
            memory = List.copyOf(memory);
        }
    }

    /// One named memory of a rule: its number for x and for y.
    public record Memory(String name, double x, double y) {}
}
