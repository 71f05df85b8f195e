package trainscope.lab.spec;

import java.util.Set;
import java.util.stream.IntStream;

/// A wall and what its lanes look like, which is no part of what is computed.
public record InitPlan(InitSpec spec, Looks looks) {
    public InitPlan {
        looks = looks.completed(spec.lanes().size());
    }

    /// With the usual looks.
    public static InitPlan of(InitSpec spec) {
        return new InitPlan(spec, Looks.usual(0));
    }

    /// The same looks over another wall.
    public InitPlan on(InitSpec other) {
        return new InitPlan(other, looks);
    }

    public InitPlan looking(Looks other) {
        return new InitPlan(spec, other);
    }

    /// The same with one more lane behind the others.
    public InitPlan added(InitLane lane) {
        int at = spec.lanes().size();
        return new InitPlan(spec.with(at, lane), looks.added(at));
    }

    /// The same with another lane in that place.
    public InitPlan with(int lane, InitLane to) {
        return on(spec.with(lane, to));
    }

    /// Whether a lane may be called so: a good name, that no other lane has.
    public boolean mayBeCalled(int lane, String name) {
        return LaneNames.isGood(name) && IntStream.range(0, spec.lanes().size())
                .allMatch(i -> i == lane || !spec.lanes().get(i).name().equals(name));
    }

    /// A name that no lane has: this one, or this one with the first number behind it that is free.
    public String freeName(String name) {
        return LaneNames.free(name, candidate -> mayBeCalled(-1, candidate));
    }

    public InitPlan without(int lane) {
        return new InitPlan(spec.without(lane), looks.without(Set.of(lane)));
    }
}
