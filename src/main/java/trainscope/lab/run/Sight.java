package trainscope.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far somebody sees into the lanes of a race.
final class Sight {
    private Gaze gaze = Gaze.NONE;
    /// Whether this moment was stepped to, so that lanes know the step that led here.
    private boolean stepped;
    /// What was seen last.
    private List<Optional<Inside>> latest = List.of();
    private boolean again = true;

    void look(Gaze wanted) {
        gaze = wanted;
        latest = List.of();
    }

    void stepped(boolean now) {
        stepped = now;
    }

    /// Whether the step that led to this one has to be made again before what is wanted can be seen.
    boolean isBlind(long step) {
        return gaze.needsStep() && !stepped && step > 0;
    }

    /// The latest step whose state is enough to see that one.
    long ground(long target) {
        return gaze.needsStep() ? Math.max(0, target - 1) : target;
    }

    /// The next sight is what was seen last, where there is something.
    void rest() {
        again = false;
    }

    List<Optional<Inside>> insides(Clock clock, List<Competitor> field) {
        boolean fresh = again || latest.size() != field.size();
        again = true;
        if (fresh) {
            latest = List.copyOf(look(clock, field));
        }
        return latest;
    }

    private List<Optional<Inside>> look(Clock clock, List<Competitor> field) {
        List<Optional<Inside>> insides = new ArrayList<>();
        for (int i = 0; i < field.size(); i++) {
            Learner lane = (Learner) field.get(i).lane;
            boolean seen = gaze.looksInto(i) && field.get(i).birth <= clock.step();
            if (!seen) {
                lane.unseen();
            }
            insides.add(seen ? Optional.of(lane.inside(gaze)) : Optional.empty());
        }
        return insides;
    }
}
