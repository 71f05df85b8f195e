package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import trainscope.lab.run.Inside;
import trainscope.lab.run.TrainFrame;

/// What was seen of the inside of a lane, at some dozens of moments at most. When there are more, every other one of them
/// goes, so that what stays covers all of the time.
final class InsideHistory {
    private static final int MOST = 64;

    private final List<TreeMap<Long, Inside>> lanes = new ArrayList<>();

    /// Keeps what a frame shows, and forgets what lies behind all that the run has been through: it has become another.
    void note(TrainFrame frame) {
        while (lanes.size() < frame.insides().size()) {
            lanes.add(new TreeMap<>());
        }
        for (int lane = 0; lane < frame.insides().size(); lane++) {
            TreeMap<Long, Inside> moments = lanes.get(lane);
            moments.tailMap(frame.reach(), false).clear();
            Optional<Inside> inside = frame.insides().get(lane);
            inside.ifPresent(now -> moments.put(now.step(), now.layersAlone()));
            if (moments.size() > MOST) {
                thin(moments);
            }
        }
    }

    private static void thin(Map<Long, Inside> moments) {
        List<Long> steps = new ArrayList<>(moments.keySet());
        for (int i = 1; i < steps.size() - 1; i += 2) {
            moments.remove(steps.get(i));
        }
    }

    /// What was seen of a lane up to a step, the oldest first.
    List<Inside> until(int lane, long step) {
        return lane < lanes.size() ? List.copyOf(lanes.get(lane).headMap(step, true).values()) : List.of();
    }

    void forget() {
        lanes.clear();
    }
}
