package trainscope.lab.spec;

import java.util.Set;

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

    public InitPlan without(int lane) {
        return new InitPlan(spec.without(lane), looks.without(Set.of(lane)));
    }
}
