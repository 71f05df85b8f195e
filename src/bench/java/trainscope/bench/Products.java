package trainscope.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import trainscope.engine.math.Crew;
import trainscope.engine.math.Kernels;

/// How many floating-point operations a second the products make, in the shapes of networks, by twin and crew. The column
/// `gigaflops` is per second.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Products {
    private static final int ROWS_PER_CHUNK = 32;

    @Param({"vectors", "plain"}) String twin = "";

    @Param({"1", "2"}) int crew;

    /// m × k × n, and how the operands stand.
    @Param({"128x784x100", "784x128x100 A", "128x100x100 B", "1000x500x500", "128x100x10", "100x128x10 A",
        "100x784x50",
        "200x3072x50", "10x8x8", "784x9x16", "196x144x32"}) String shape = "";

    private Kernels kernels = Kernels.plain();
    private Crew threads = new Crew(1);
    private Crew.Work chunk = (_, _) -> {};
    private int chunks;
    private int m;
    private int k;
    private int n;
    private double[] a = {};
    private double[] b = {};
    private double[] turned = {};
    private double[] c = {};

    /// What JMH shows beside the calls per second.
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Rate {
        public double gigaflops;
    }

    @Setup
    public void build() {
        kernels = twin.equals("plain") ? Kernels.plain() : Kernels.best();
        threads = new Crew(crew);
        var sizes = shape.split("[x ]", -1);
        m = Integer.parseInt(sizes[0]);
        k = Integer.parseInt(sizes[1]);
        n = Integer.parseInt(sizes[2]);
        var random = new Random(1);
        a = random.doubles((long) m * k).toArray();
        b = random.doubles((long) k * n).toArray();
        turned = new double[k * n];
        c = new double[m * n];
        chunks = (m + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK;
        chunk = shape.endsWith("A") ? this::transposedChunk : this::straightChunk;
    }

    @TearDown
    public void close() {
        threads.close();
    }

    private void straightChunk(int number, int member) {
        int from = number * ROWS_PER_CHUNK;
        var right = shape.endsWith("B") ? turned : b;
        kernels.multiply(a, from * k, right, 0, c, from * n, Math.min(ROWS_PER_CHUNK, m - from), k, n, false);
    }

    private void transposedChunk(int number, int member) {
        int from = number * ROWS_PER_CHUNK;
        kernels.multiplyTransA(a, 0, b, 0, c, 0, m, k, n, from, Math.min(m, from + ROWS_PER_CHUNK), false);
    }

    @Benchmark
    public double[] product(Rate rate) {
        if (shape.endsWith("B")) {
            kernels.transpose(b, 0, n, k, turned, 0);
        }
        threads.run(chunks, chunk);
        rate.gigaflops += 2e-9 * m * k * n;
        return c;
    }
}
