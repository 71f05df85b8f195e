package trainscope.lab.spec;

import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;

/// A lane of a race down a surface: a rule, and how its rate changes.
public record Descent(String name, Optimizer rule, Schedule schedule) implements LaneSpec {
    @Override
    public Descent named(String other) {
        return new Descent(other, rule, schedule);
    }
}
