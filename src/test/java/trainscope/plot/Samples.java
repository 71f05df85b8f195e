package trainscope.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Pictures of every kind, as the pages of the program make them: for tests that draw all of them, and for looking at.
final class Samples {
    private static final List<String> NAMES = List.of("Momentum", "SGD", "AdaGrad", "Adam", "RMSProp",
            "Nesterov", "AdaDelta", "AdamW");

    private Samples() {}

    static Map<String, PlotModel> all() {
        Map<String, PlotModel> all = new LinkedHashMap<>();
        all.put("paths", paths(17));
        all.put("loss", loss());
        all.put("accuracy", accuracy());
        all.put("steps", steps());
        all.put("lanes", lanes());
        all.put("broken", broken());
        all.put("histogram", histogram());
        all.put("thumbnail", thumbnail());
        all.put("confusion", confusion());
        all.put("valley", valley());
        all.put("boundary", boundary());
        all.put("korean", korean());
        all.put("depth", depth());
        return all;
    }

    /// Four rules on x²/20 + y² from (−7, 2): 30 steps of each.
    static Series path(int lane) {
        double[] xs = new double[31];
        double[] ys = new double[31];
        double x = -7;
        double y = 2;
        double[] m = new double[2];
        double[] h = new double[2];
        for (int t = 0; t <= 30; t++) {
            xs[t] = x;
            ys[t] = y;
            double[] g = {x / 10, 2 * y};
            double[] step = new double[2];
            for (int i = 0; i < 2; i++) {
                switch (lane) {
                    case 0 -> step[i] = m[i] = 0.9 * m[i] - 0.1 * g[i];
                    case 1 -> step[i] = -0.95 * g[i];
                    case 2 -> {
                        h[i] += g[i] * g[i];
                        step[i] = -1.5 * g[i] / (Math.sqrt(h[i]) + 1e-7);
                    }
                    default -> {
                        m[i] = 0.9 * m[i] + 0.1 * g[i];
                        h[i] = 0.999 * h[i] + 0.001 * g[i] * g[i];
                        double mean = m[i] / (1 - Math.pow(0.9, t + 1));
                        step[i] = -0.3 * mean / (Math.sqrt(h[i] / (1 - Math.pow(0.999, t + 1))) + 1e-7);
                    }
                }
            }
            x += step[0];
            y += step[1];
        }
        return Series.of(xs, ys);
    }

    static PlotModel paths(int cursor) {
        Extent x = new Extent(-9.8, 3.8);
        Extent y = new Extent(-3.1, 2.85);
        Grid grid = Grid.sample(x, y, 120, 80, (a, b) -> a * a / 20 + b * b);
        Levels levels = Levels.suited(grid, 14);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS));
        marks.add(Mark.Contours.of(grid, levels));
        marks.add(new Mark.Arrows(Field.of((a, _) -> -a / 10, (_, b) -> -2 * b), Tone.Role.MUTED.faded(0.55),
                56));
        for (int lane = 0; lane < 4; lane++) {
            marks.add(Mark.Trail.lane(lane, NAMES.get(lane), path(lane), cursor));
        }
        marks.add(new Mark.Dots("minimum", Series.of(new double[] {0}, new double[] {0}), Tone.Role.TEXT,
                Marker.PLUS, 8, false));
        marks.add(new Mark.Dots("start", Series.of(new double[] {-7}, new double[] {2}), Tone.Role.TEXT,
                Marker.CIRCLE, 14, true));
        marks.add(new Mark.Label(-7, 2, "start (−7, 2)", Tone.Role.TEXT, Anchor.BOTTOM_RIGHT, false));
        return PlotModel.of(
                "",
                Axis.linear("x").between(x.lo(), x.hi()).inward(),
                Axis.linear("y").between(y.lo(), y.hi()).inward(),
                marks,
                "Four optimizers descend x²/20 + y² from (−7, 2).");
    }

    static PlotModel steps() {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 4; lane++) {
            Series path = path(lane);
            Series f = Series.of(31, i -> i, i -> path.x(i) * path.x(i) / 20 + path.y(i) * path.y(i));
            marks.add(Mark.Line.lane(lane, NAMES.get(lane), f));
        }
        marks.add(new Mark.Rule(Mark.Rule.Direction.UPRIGHT, 17,
                Pen.of(Tone.Role.ACCENT.faded(0.7)).wide(1.6), "", true));
        PlotModel model = PlotModel.of("f(x, y)", Axis.whole(""), Axis.log(""), marks,
                "The value at every step.");
        return model.under("f(x, y)", "by step");
    }

    static PlotModel loss() {
        Random random = new Random(4);
        List<Mark> marks = new ArrayList<>();
        int n = 2000;
        double[] xs = new double[n];
        double[] rates = {0.18, 0.06, 0.14, 0.3};
        double[] floors = {0.05, 0.3, 0.09, 0.02};
        for (int i = 0; i < n; i++) {
            xs[i] = i * 16.4 / n;
        }
        for (int lane : List.of(3, 0, 1)) {
            double[] train = new double[n];
            double[] raw = new double[n];
            double[] validation = new double[n];
            for (int i = 0; i < n; i++) {
                train[i] = 2.3 * Math.exp(-rates[lane] * xs[i] * 1.6) + floors[lane];
                raw[i] = train[i] * Math.exp(0.12 * random.nextGaussian());
                validation[i] = train[i] + 0.11 + 0.005 * xs[i] * (lane == 3 ? 1.6 : 0.3);
            }
            LaneStyle style = LaneStyle.of(lane);
            if (lane == 3) {
                marks.add(new Mark.Band("gap", Span.between(Series.of(xs, train), Series.of(xs, validation)),
                        style.tone().faded(0.1)));
            }
            marks.add(Mark.Line.lane(lane, "raw", Series.of(xs, raw)).tagged("")
                    .with(Pen.of(style.tone().faded(0.3))));
            marks.add(Mark.Line.lane(lane, NAMES.get(lane), Series.of(xs, train)).tagged("")
                    .with(Pen.of(style.tone()).wide(1.7)));
            marks.add(
                    Mark.Line.lane(lane, NAMES.get(lane) + " validation", Series.of(xs, validation))
                            .with(Pen.of(style.tone()).wide(2.2).dashed(Dash.SHORT))
                            .with(Mark.Beads.END)
                            .tagged(NAMES.get(lane) + " " + Math.round(validation[n - 1] * 100) / 100.0));
        }
        Axis x = Axis.whole("epoch").between(0, 24);
        return PlotModel.of("Loss", x, Axis.log(""), marks, "Loss by epoch.").under("Loss",
                "train — · validation ╌ · log");
    }

    static PlotModel accuracy() {
        List<Mark> marks = new ArrayList<>();
        int n = 500;
        for (int lane = 0; lane < 3; lane++) {
            double rate = 0.5 - 0.15 * lane;
            double top = 97 - 2 * lane;
            Series series = Series.of(n, i -> i * 16.4 / n,
                    i -> top - (top - 10) * Math.exp(-rate * i * 16.4 / n));
            marks.add(Mark.Line.lane(lane, NAMES.get(lane), series).with(Mark.Beads.END)
                    .tagged(NAMES.get(lane) + " " + top + " %"));
        }
        Axis y = Axis.linear("accuracy").in("%").between(0, 100);
        return PlotModel.of("Accuracy", Axis.whole("epoch").between(0, 24), y, marks, "Accuracy by epoch.");
    }

    static PlotModel lanes() {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < LaneStyle.LANES; lane++) {
            double shift = lane;
            Series series = Series.of(25, i -> i, i -> 8 - shift + Math.sin(i / 4.0 + shift) * 0.4);
            marks.add(Mark.Line.lane(lane, NAMES.get(lane), series).with(Mark.Beads.EACH));
        }
        return PlotModel.of("Eight lanes", Axis.whole("step"), Axis.linear("value").in("nats"), marks,
                "Eight lanes, each with its own sign.");
    }

    static PlotModel broken() {
        double[] rising = new double[40];
        double[] falling = new double[40];
        double[] holes = new double[40];
        for (int i = 0; i < 40; i++) {
            rising[i] = i < 24 ? 0.02 * Math.pow(1.6, i) : i < 26 ? Double.POSITIVE_INFINITY : Double.NaN;
            falling[i] = 2.3 * Math.exp(-i / 9.0);
            holes[i] = i % 13 == 6 || i == 20 ? Double.NaN : 1 + 0.2 * Math.sin(i / 3.0);
        }
        List<Mark> marks = List.of(
                Mark.Line.lane(1, "SGD lr 2.1", Series.of(rising)),
                Mark.Line.lane(0, "Momentum", Series.of(falling)),
                Mark.Line.lane(2, "AdaGrad", Series.of(holes)),
                Mark.Line.lane(3, "Adam", Series.of(Double.NaN, Double.NaN)),
                new Mark.Rule(Mark.Rule.Direction.UPRIGHT, 24, Pen.of(Tone.Role.WARNING).dashed(Dash.SHORT),
                        "not a number from here", false),
                new Mark.Rule(Mark.Rule.Direction.LEVEL, 2.302, Pen.of(Tone.Role.MUTED).dashed(Dash.SHORT),
                        "ln 10", false));
        return PlotModel.of("Loss", Axis.whole("step"), Axis.linear("").between(0, 8), marks,
                "One lane diverges at step 24.");
    }

    static Bins bins(int n, long seed) {
        Random random = new Random(seed);
        double[] heights = new double[n];
        for (int i = 0; i < 20_000; i++) {
            double value = Math.tanh(random.nextGaussian() * 0.6);
            heights[Math.min(n - 1, (int) ((value + 1) / 2 * n))]++;
        }
        return Bins.even(-1, 1, heights);
    }

    static PlotModel histogram() {
        List<Mark> marks = List.of(new Mark.Bars("layer 3", bins(50, 1), Tone.lane(0).faded(0.9)));
        return PlotModel.of("Layer 3 · Xavier", Axis.linear("activation"), Axis.linear("units"), marks,
                "Activations of layer 3.");
    }

    static PlotModel thumbnail() {
        List<Tick> ends = List.of(new Tick(-1, "−1"), new Tick(1, "1"));
        List<Mark> marks = List.of(new Mark.Bars("layer 3", bins(28, 2), Tone.lane(2).faded(0.85)));
        return PlotModel.of("", Axis.linear("").withTicks(ends), Axis.linear("").bare(), marks,
                "Activations of layer 3, small.");
    }

    static PlotModel confusion() {
        Random random = new Random(8);
        Grid grid = Grid.sample(
                new Extent(0, 9),
                new Extent(0, 9),
                10,
                10,
                (a, b) -> a == b ? 90 + random.nextInt(10) : random.nextInt(4) * random.nextInt(6));
        List<Mark> marks = List.of(new Mark.Heat("count", grid, Levels.even(grid.extent(), 40), Shade.AMOUNT,
                Mark.Heat.Blend.CELLS));
        return PlotModel
                .of("Where it is wrong", Axis.whole("guess"), Axis.whole("truth"), marks,
                        "Confusion of ten digits.")
                .under("Where it is wrong", "validation, 3.5 %");
    }

    /// Rosenbrock's valley: it spans five decades and must still show its floor. One corner is not a number.
    static PlotModel valley() {
        Extent x = new Extent(-2, 2);
        Extent y = new Extent(-1, 3);
        Grid grid = Grid.sample(
                x,
                y,
                160,
                120,
                (a, b) -> a > 1.6 && b < -0.6 ? Double.NaN
                        : (1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a));
        Levels levels = Levels.suited(grid, 12);
        List<Mark> marks = List.of(
                new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS),
                Mark.Contours.of(grid, levels),
                Mark.Trail.lane(3, "Adam", Series.of(400, i -> -1.5 + i / 160.0,
                        i -> Math.pow(-1.5 + i / 160.0, 2) + 0.3 * Math.cos(i / 5.0)), 300));
        return PlotModel.of("Rosenbrock", Axis.linear("x").inward(), Axis.linear("y").inward(), marks,
                "A path through a bent valley.");
    }

    static PlotModel boundary() {
        Grid grid = Grid.sample(new Extent(-1, 1), new Extent(-1, 1), 80, 80,
                (a, b) -> Math.tanh(6 * (a * a + b * b - 0.4 + 0.3 * a)));
        Random random = new Random(3);
        List<List<double[]>> classes = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 120; i++) {
            double[] p = {random.nextDouble() * 2 - 1, random.nextDouble() * 2 - 1};
            classes.get(p[0] * p[0] + p[1] * p[1] > 0.45 ? 0 : 1).add(p);
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Heat("score", grid, Levels.even(new Extent(-1, 1), 20), Shade.SIGN,
                Mark.Heat.Blend.SMOOTH));
        marks.add(new Mark.Contours(grid, Levels.of(0), Pen.of(Tone.Role.TEXT).wide(1.4)));
        for (int k = 0; k < 2; k++) {
            List<double[]> points = classes.get(k);
            Series series = Series.of(points.size(), i -> points.get(i)[0], i -> points.get(i)[1]);
            marks.add(new Mark.Dots("class " + k, series, Tone.lane(k),
                    k == 0 ? Marker.CIRCLE : Marker.SQUARE, 6.5, true));
        }
        return PlotModel.of("Decision", Axis.linear(""), Axis.linear(""), marks,
                "Where the net decides for which class.");
    }

    static PlotModel korean() {
        List<Mark> marks = List.of(
                Mark.Line.lane(0, "모멘텀 0.16", Series.of(2.3, 1.1, 0.6, 0.4, 0.3, 0.2, 0.16)),
                Mark.Line.lane(1, "확률적 경사 하강법 0.42", Series.of(2.3, 1.9, 1.5, 1.1, 0.8, 0.6, 0.42)));
        return PlotModel.of("손실", Axis.whole("에폭"), Axis.linear("교차 엔트로피").in("내트"), marks, "에폭에 따른 손실.")
                .under("손실", "훈련 · 검증");
    }

    static PlotModel depth() {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 4; lane++) {
            double base = List.of(0.95, 0.8, 0.1, 0.85).get(lane);
            marks.add(Mark.Line
                    .lane(lane, NAMES.get(lane), Series.of(5, i -> i + 1, i -> Math.pow(base, i + 1)))
                    .tagged("").with(Mark.Beads.EACH));
        }
        return PlotModel.of("Spread by depth", Axis.whole(""), Axis.log(""), marks, "Spread by layer.")
                .under("Spread by depth", "σ, log");
    }
}
