package trainscope.lab.insight.wall;

import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;

/// What is known so far about a question: an unchanging picture.
///
/// @param lanes in the order of the spec; nothing where a lane is not known yet
/// @param progress the share of the work that is done, from 0 to 1
/// @param problem why nothing can be known, where the inputs cannot be had
public record Wall(Question question, List<Optional<LaneFigures>> lanes, double progress,
        Optional<Problem> problem) {
    public Wall {
        lanes = List.copyOf(lanes);
    }

    /// Whether all that was asked is known.
    public boolean isWhole() {
        return progress == 1;
    }

    /// A lane that is known.
    public LaneFigures lane(int lane) {
        return lanes.get(lane).orElseThrow();
    }
}
