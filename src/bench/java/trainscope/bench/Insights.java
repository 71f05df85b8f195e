package trainscope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import trainscope.engine.surface.Himmelblau;
import trainscope.engine.surface.Quadratic;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.BasinMap;
import trainscope.lab.insight.BasinSearch;
import trainscope.lab.insight.BasinSpec;
import trainscope.lab.insight.LimitSearch;
import trainscope.lab.insight.RateLimit;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.PathText;

/// How long a person waits for a map of 120 x 80 starts of 300 steps, and for the largest stable rate.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Insights {
    @Param({"SGD(lr=0.01)", "Momentum(lr=0.01)", "Adam(lr=0.3)", "AdamW(lr=0.3)",
        "Newton"}) private String lane = "";

    private Descent lane() throws Refused {
        return new PathText(Catalog.standard()).lane(lane, List.of());
    }

    @Benchmark
    public @Nullable BasinMap basins() throws Refused {
        var surface = new Himmelblau();
        var search = new BasinSearch(new BasinSpec(surface, lane(), surface.home(), 120, 80, 300));
        search.run();
        return search.take();
    }

    @Benchmark
    public RateLimit limit() throws Refused {
        var surface = new Quadratic(20);
        return new LimitSearch(lane().rule(), surface, surface.start()).find(() -> false).orElseThrow();
    }
}
