package trainscope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Quadratic;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;

/// How many steps of one lane a race of eight makes a second, with everything it measures and keeps.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RaceSteps {
    private static final int STEPS = 20_000;

    private final Plan plan = plan();

    private static Plan plan() {
        try {
            var lanes = new PathText(Catalog.standard()).lanes(List.of("SGD(lr=0.95)", "Momentum(lr=0.1)",
                    "Nesterov(lr=0.1)",
                    "AdaGrad(lr=1.5)", "RMSProp(lr=0.1)", "AdaDelta", "Adam(lr=0.3)", "NAdam(lr=0.3)"));
            return Plan.of(new PathSpec(new Quadratic(20), new Point(-7, 2), STEPS, 1, 0, lanes));
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    @OperationsPerInvocation(8 * STEPS)
    public long race() {
        var race = new Race(plan);
        while (race.advance()) {
        }
        return race.step();
    }
}
