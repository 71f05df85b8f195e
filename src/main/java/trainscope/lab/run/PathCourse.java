package trainscope.lab.run;

import java.util.List;
import trainscope.lab.spec.LaneSpec;
import trainscope.lab.spec.PathSpec;

/// A surface, down which every lane walks.
record PathCourse(PathSpec spec) implements Course {
    @Override
    public long steps() {
        return spec.steps();
    }

    @Override
    public Lane lane(LaneSpec lane, int ancestor) {
        return new Walker(spec, lane);
    }

    @Override
    public Frame frame(Clock clock, List<Competitor> field, Sight sight) {
        return new PathFrame(clock.step(), clock.reach(), clock.limit(), field.getFirst().lane.metrics(),
                field.stream().map(c -> c.log.view()).toList(),
                field.stream().map(c -> spot(c, clock.step())).toList());
    }

    static PathFrame.Spot spot(Competitor one, long step) {
        return ((Walker) one.lane).spot(one.broken(), one.birth, step);
    }
}
