package trainscope.lab.run;

import java.util.List;
import trainscope.engine.data.Part;
import trainscope.lab.look.Matrix;

/// What a network, as it is used, says at every place of a plane.
///
/// @param x how far the plane reaches, with all examples in it
/// @param said the class with the largest score, −1 where a score is no number; or the number. Row 0 is the lowest y
/// @param examples some of those that train, as points
/// @param layer the number of the layer whose units are shown, from 0
/// @param units what the units of that layer say; none where nobody asked
public record PlaneMap(Gaze.Span x, Gaze.Span y, Matrix said, Part examples, int layer,
        List<Matrix> units) {
    public PlaneMap {
        units = List.copyOf(units);
    }
}
