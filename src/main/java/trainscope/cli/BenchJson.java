package trainscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import trainscope.lab.bench.EngineBench;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.Screen;
import trainscope.lab.bench.ScreenFigures;
import trainscope.lab.bench.Spread;
import trainscope.lab.bench.TrainFigures;
import trainscope.lab.bench.WallFigures;

/// What was measured as JSON; every name says its unit. Figures have as many digits as they deserve.
final class BenchJson {
    private BenchJson() {}

    static ObjectNode of(ScreenFigures figures) {
        ObjectNode node = of(figures.screen());
        node.put("width", figures.load().width()).put("height", figures.load().height());
        node.put("lanes", figures.load().lanes()).put("points_per_lane", Math.round(figures.points()));
        node.set("work_ms", of(figures.work()));
        node.set("clock_ms", of(figures.clock()));
        node.set("gap_ms", of(figures.gap()));
        return node.put("draws_per_second", rounded(figures.draws(), 10))
                .put("steps_per_second", Math.round(figures.shown()))
                .put("steps_per_second_alone", Math.round(figures.alone()))
                .put("slowdown_percent", rounded(100 * figures.slowdown(), 10));
    }

    static ArrayNode of(List<Redraw> redraws) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Redraw redraw : redraws) {
            array.add(of(redraw.screen()).put("width", redraw.width()).put("height", redraw.height())
                    .put("points", redraw.points()).put("plot_ms", rounded(redraw.plot(), 1000))
                    .put("line_chart_points", redraw.chartPoints())
                    .put("line_chart_ms", rounded(redraw.chart(), 1000))
                    .put("times_faster", rounded(redraw.ratio(), 10)));
        }
        return array;
    }

    static ArrayNode ofWalls(List<WallFigures> walls) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (WallFigures wall : walls) {
            ObjectNode node = of(wall.screen()).put("lanes", wall.lanes()).put("layers", wall.layers())
                    .put("units", wall.units());
            node.set("answered_ms", of(wall.answered()));
            node.set("whole_ms", of(wall.whole()));
            node.set("drag_work_ms", of(wall.work()));
            node.set("drag_gap_ms", of(wall.gap()));
            array.add(node);
        }
        return array;
    }

    static ObjectNode of(TrainFigures training) {
        ObjectNode node = of(training.screen());
        node.set("gap_ms", of(training.gap()));
        node.put("longest_gap_ms", rounded(training.longest(), 1000));
        node.set("work_ms", of(training.work()));
        return node.put("frames_per_second", rounded(training.frames(), 10))
                .put("steps_per_second", rounded(training.steps(), 10))
                .put("steps_per_second_alone", rounded(training.alone(), 10))
                .put("percent_of_alone", rounded(100 * training.share(), 10));
    }

    static ObjectNode of(EngineBench.Figures figures) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("vectors", figures.vectors())
                .put("limit_gigaflops_per_thread", rounded(figures.limit() / 1e9, 10));
        ArrayNode array = node.putArray("workloads");
        for (EngineBench.Figure figure : figures.all()) {
            ObjectNode one = array.addObject().put("id", figure.workload().id())
                    .put("threads", figure.threads())
                    .put(figure.workload().unit() + "_per_second", Math.round(figure.rate()));
            if (!Double.isNaN(figure.share())) {
                one.put("percent_of_limit", rounded(100 * figure.share(), 10));
            }
        }
        return node;
    }

    private static ObjectNode of(Screen screen) {
        return JsonNodeFactory.instance.objectNode().put("platform", screen.platform())
                .put("pipeline", screen.pipeline()).put("scale", screen.scale());
    }

    private static ObjectNode of(Spread spread) {
        return JsonNodeFactory.instance.objectNode().put("p50", rounded(spread.p50(), 1000))
                .put("p95", rounded(spread.p95(), 1000)).put("p99", rounded(spread.p99(), 1000));
    }

    private static double rounded(double value, double parts) {
        return Double.isFinite(value) ? Math.rint(value * parts) / parts : value;
    }
}
