package trainscope.lab.spec;

import java.util.List;
import trainscope.engine.layer.Layer;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;

/// A lane of a training: a network, what it is to make small, and the rule that moves it.
public record Recipe(String name, List<Layer> layers, Goal goal, Optimizer rule, Schedule schedule)
        implements
            LaneSpec {
    public Recipe {
        layers = List.copyOf(layers);
    }

    @Override
    public Recipe named(String other) {
        return new Recipe(other, layers, goal, rule, schedule);
    }

    public Recipe by(Optimizer other) {
        return new Recipe(name, layers, goal, other, schedule);
    }

    public Recipe following(Schedule other) {
        return new Recipe(name, layers, goal, rule, other);
    }

    public Recipe through(List<Layer> others) {
        return new Recipe(name, others, goal, rule, schedule);
    }

    public Recipe towards(Goal other) {
        return new Recipe(name, layers, other, rule, schedule);
    }
}
