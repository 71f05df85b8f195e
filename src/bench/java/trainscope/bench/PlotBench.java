package trainscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Grid;
import trainscope.plot.Levels;
import trainscope.plot.Look;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.PlotPainter;
import trainscope.plot.Pyramid;
import trainscope.plot.RasterInk;
import trainscope.plot.Shade;
import trainscope.plot.Tone;

/// What a frame costs at 1200×700: the layer of curves, the same over a million points, and the ground of a map.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PlotBench {
    @Param({"10000", "1000000"}) private int points = 10_000;

    /// The part of the picture's height that noise covers.
    @Param({"0.0", "0.05", "1.0"}) private double noise = 0.05;

    private final Look look = Look.of(Palette.light());
    private final RasterInk raster = RasterInk.sized(1200, 700, 1, (_, _, _, _) -> {
        // Letters are drawn by the screen.
    });
    private PlotModel curves = PlotModel.of("", Axis.linear(""), Axis.linear(""), List.of(), "");
    private PlotModel logCurves = curves;
    private PlotModel dashed = curves;
    private PlotModel map = curves;

    /// Four lanes of loss with noise.
    @Setup
    public void setup() {
        Random random = new Random(1);
        List<Mark> marks = new ArrayList<>();
        List<Mark> lanes = new ArrayList<>();
        for (int lane = 0; lane < 4; lane++) {
            Pyramid pyramid = new Pyramid();
            for (int i = 0; i < points; i++) {
                double loss = 0.1 + lane * 0.1 + Math.exp(-5.0 * i / points);
                pyramid.append(i, Math.max(1e-3, loss + noise * (random.nextDouble() - 0.5)));
            }
            lanes.add(Mark.Line.lane(lane, "lane " + lane, pyramid));
            marks.add(Mark.Line.lane(lane, "lane " + lane, pyramid).with(Pen.of(Tone.lane(lane)).wide(1.8)));
        }
        curves = PlotModel.of("loss", Axis.whole("step"), Axis.linear(""), marks, "four lanes");
        logCurves = PlotModel.of("loss", Axis.whole("step"), Axis.log(""), marks, "four lanes");
        dashed = PlotModel.of("loss", Axis.whole("step"), Axis.linear(""), lanes, "four lanes");
        Grid grid = Grid.sample(new Extent(-2, 2), new Extent(-1, 3), 200, 150,
                (x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x));
        Levels levels = Levels.suited(grid, 14);
        map = PlotModel.of(
                "",
                Axis.linear("x").inward(),
                Axis.linear("y").inward(),
                List.of(new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS),
                        Mark.Contours.of(grid, levels)),
                "a valley");
    }

    @Benchmark
    public RasterInk ink() {
        return inked(curves);
    }

    @Benchmark
    public RasterInk inkOnLogAxis() {
        return inked(logCurves);
    }

    /// With the rhythms of the lanes.
    @Benchmark
    public RasterInk inkInDashes() {
        return inked(dashed);
    }

    private RasterInk inked(PlotModel model) {
        raster.clear(0);
        new PlotPainter(model, look, 1200, 700).ink(raster);
        return raster;
    }

    @Benchmark
    public RasterInk groundOfCurves() {
        new PlotPainter(curves, look, 1200, 700).ground(raster);
        return raster;
    }

    @Benchmark
    public RasterInk groundOfMap() {
        new PlotPainter(map, look, 1200, 700).ground(raster);
        return raster;
    }
}
