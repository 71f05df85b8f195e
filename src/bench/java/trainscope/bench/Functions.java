package trainscope.bench;

import java.util.Random;
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
import trainscope.engine.math.Kernels;

/// Nanoseconds per number of the functions that networks need, by twin.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Functions {
    private static final int NUMBERS = 12_800;

    @Param({"vectors", "plain"}) String twin = "";

    private Kernels kernels = Kernels.plain();
    private final double[] y = new double[NUMBERS];
    private double[] x = {};

    @Setup
    public void build() {
        kernels = twin.equals("plain") ? Kernels.plain() : Kernels.best();
        x = new Random(1).doubles(NUMBERS, -4, 4).toArray();
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double[] exp() {
        kernels.exp(x, 0, y, 0, NUMBERS);
        return y;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double[] tanh() {
        kernels.tanh(x, 0, y, 0, NUMBERS);
        return y;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double[] sigmoid() {
        kernels.sigmoid(x, 0, y, 0, NUMBERS);
        return y;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double[] normalCdf() {
        kernels.normalCdf(x, 0, y, 0, NUMBERS);
        return y;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double[] relu() {
        kernels.relu(x, 0, y, 0, NUMBERS);
        return y;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double[] softmaxOfTen() {
        kernels.softmaxRows(x, 0, y, 0, NUMBERS / 10, 10);
        return y;
    }
}
