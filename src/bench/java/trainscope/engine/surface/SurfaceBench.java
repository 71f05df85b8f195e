package trainscope.engine.surface;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A step down a surface, written in Java and typed in: the two should cost the same.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurfaceBench {
    @Param({"quadratic", "beale", "ackley"}) String name = "quadratic";

    private Surface written = new Quadratic(20);
    private Surface typed = written;
    private double x;
    private double y;
    private final double[] slope = new double[2];

    @Setup
    public void type() {
        written = switch (name) {
            case "beale" -> new Beale();
            case "ackley" -> new Ackley();
            default -> new Quadratic(20);
        };
        if (Typed.parse(written.formula()) instanceof Parsed.Good(var surface)) {
            typed = surface;
        }
        x = written.start().x();
        y = written.start().y();
    }

    @Benchmark
    public double stepOnWritten() {
        return step(written);
    }

    @Benchmark
    public double stepOnTyped() {
        return step(typed);
    }

    @Benchmark
    public Parsed reading() {
        return Typed.parse(written.formula());
    }

    private double step(Surface surface) {
        surface.gradient(x, y, slope);
        x -= 1e-6 * slope[0];
        y -= 1e-6 * slope[1];
        return x;
    }
}
