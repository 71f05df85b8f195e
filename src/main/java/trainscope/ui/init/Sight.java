package trainscope.ui.init;

import java.util.List;
import java.util.Optional;
import trainscope.lab.insight.wall.LaneFigures;

/// What is to be seen of a wall at a moment: before anything is learned, or while its lanes are being trained.
///
/// @param names what the lanes are called
/// @param details what each does, in a few signs
/// @param lanes what is known of each, nothing where that is not yet so
/// @param depth how many layers there are
/// @param remark what was shown to them, in words
record Sight(List<String> names, List<String> details, List<Optional<LaneFigures>> lanes, int depth,
        String remark) {
    Sight {
        names = List.copyOf(names);
        details = List.copyOf(details);
        lanes = List.copyOf(lanes);
    }
}
