package trainscope.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slope;
import trainscope.engine.optim.Slots;
import trainscope.engine.surface.Parsed;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Surface;
import trainscope.engine.surface.Typed;

/// How many Adam steps a second the engine makes on x²/20 + y², on the surface written in Java and on the typed one.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AdamSteps {
    private static final int STEPS = 10_000;

    @Param({"built-in", "typed"}) String surface = "";

    private final Optimizer rule = new Adam(Adam.Form.SEED, 0.3, 0.9, 0.999, 1e-7, 0);
    private final double[] point = new double[2];
    private Slope slope = (at, into) -> {};
    private Slots slots = rule.slots(2);

    @Setup
    public void build() {
        Surface chosen = surface.equals("built-in") ? new Quadratic(20) : typed();
        slope = (at, into) -> chosen.gradient(at[0], at[1], into);
    }

    private static Surface typed() {
        return switch (Typed.parse("x^2/20+y^2")) {
            case Parsed.Good(var good) -> good;
            case Parsed.Bad(var problem) -> throw new IllegalStateException(problem.toString());
        };
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double steps() {
        point[0] = -7;
        point[1] = 2;
        slots = rule.slots(2);
        for (int i = 0; i < STEPS; i++) {
            rule.step(point, slope, 0.3, slots);
        }
        return point[0] + point[1];
    }
}
