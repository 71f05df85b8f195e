package trainscope.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slope;
import trainscope.engine.optim.Slots;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.run.Breakdown.Where;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.LaneSpec;
import trainscope.lab.spec.PathSpec;

/// A lane of a path race: a point on a surface that an update rule moves.
final class Walker implements Lane {
    private static final List<String> METRICS = List.of("value", "rate-x", "rate-y");
    private static final List<String> METRICS_WITH_GOAL = List.of("value", "rate-x", "rate-y", "distance");

    private static final Point NOWHERE = new Point(Double.NaN, Double.NaN);

    private final Surface surface;
    private final List<Point> minima;
    private final Slope slope;
    private final double[] point;
    private final double[] before;
    private Descent descent;
    private Slots slots;
    /// What made the latest step, and its memory before it.
    private Descent made;
    private Slots past;
    private boolean turned;
    private double rate = Double.NaN;
    private double value;
    private long step;
    private Trail trail = new Trail(0);

    Walker(PathSpec spec, LaneSpec lane) {
        surface = spec.surface();
        minima = spec.surface().minima();
        slope = spec.noise() > 0
                ? new Noisy(new Ground(surface), spec.noise(), Rng.of(spec.seed()).child("noise"), () -> step)
                : new Ground(surface);
        point = new double[] {spec.start().x(), spec.start().y()};
        before = point.clone();
        descent = (Descent) lane;
        slots = descent.rule().slots(2);
        made = descent;
        past = made.rule().slots(2);
    }

    @Override
    public void step() {
        Optimizer rule = descent.rule();
        if (turned) {
            isMadeBy(descent);
        }
        past.remember(slots);
        before[0] = point[0];
        before[1] = point[1];
        rate = descent.schedule().rate(rule.lr(), step);
        rule.step(point, slope, rate, slots);
        step++;
    }

    @Override
    public void follow(LaneSpec spec) {
        Optimizer old = descent.rule();
        descent = (Descent) spec;
        turned = true;
        Optimizer rule = descent.rule();
        boolean sameMemory = rule.getClass() == old.getClass() && rule.memory().equals(old.memory())
                && rule.products().size() == old.products().size();
        if (!sameMemory) {
            double[] gradient = slots.gradient();
            slots = rule.slots(2);
            System.arraycopy(gradient, 0, slots.gradient(), 0, 2);
        }
    }

    private void isMadeBy(Descent maker) {
        made = maker;
        past = maker.rule().slots(2);
        turned = false;
    }

    @Override
    public void digest(Fingerprint into) {
        double[] memory = new double[slots.volume()];
        slots.save(memory, 0);
        into.add(point);
        into.add(memory);
    }

    @Override
    public LaneSpec made() {
        return made;
    }

    @Override
    public int volume() {
        return 5 + slots.volume() + past.volume();
    }

    @Override
    public void save(double[] into) {
        into[0] = point[0];
        into[1] = point[1];
        into[2] = before[0];
        into[3] = before[1];
        into[4] = rate;
        past.save(into, slots.save(into, 5));
    }

    @Override
    public void load(double[] from, long at, LaneSpec maker) {
        isMadeBy((Descent) maker);
        turned = true;
        point[0] = from[0];
        point[1] = from[1];
        before[0] = from[2];
        before[1] = from[3];
        rate = from[4];
        past.load(from, slots.load(from, 5));
        step = at;
    }

    @Override
    public List<String> metrics() {
        return minima.isEmpty() ? METRICS : METRICS_WITH_GOAL;
    }

    @Override
    public void measure(double[] into) {
        value = surface.value(point[0], point[1]);
        into[0] = value;
        into[1] = effectiveRate(0);
        into[2] = effectiveRate(1);
        if (!minima.isEmpty()) {
            into[3] = distance();
        }
    }

    /// How far one step went for each unit of slope; not finite where nothing moved yet or there is no slope.
    private double effectiveRate(int axis) {
        return Math.abs(point[axis] - before[axis]) / Math.abs(slots.gradient()[axis]);
    }

    private double distance() {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < minima.size(); i++) {
            double dx = point[0] - minima.get(i).x();
            double dy = point[1] - minima.get(i).y();
            nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
        }
        return Double.isNaN(point[0] + point[1]) ? Double.NaN : nearest;
    }

    @Override
    public void record() {
        if (step == trail.end()) {
            trail.add(point[0], point[1]);
        }
    }

    @Override
    public void cut(long from) {
        trail.cut(from);
    }

    @Override
    public void begin(long from) {
        trail = new Trail(from);
    }

    @Override
    public @Nullable Breakdown breakdown() {
        Breakdown inside = step == 0 ? null : insideStep();
        if (inside != null) {
            return inside;
        }
        if (!allFinite(point)) {
            return new Breakdown(step, Where.POINT, "", notFinite(point));
        }
        return Double.isFinite(value) ? null : new Breakdown(step, Where.VALUE, "", value);
    }

    /// What the latest step computed before it moved.
    private @Nullable Breakdown insideStep() {
        if (!allFinite(slots.gradient())) {
            return new Breakdown(step, Where.GRADIENT, "", notFinite(slots.gradient()));
        }
        for (int i = 0; i < slots.names().size(); i++) {
            if (!allFinite(slots.array(i))) {
                return new Breakdown(step, Where.MEMORY, slots.names().get(i), notFinite(slots.array(i)));
            }
        }
        boolean unsolved = descent.rule().needsCurvature() && !allFinite(point) && allFinite(before);
        return unsolved ? new Breakdown(step, Where.CURVATURE, "", notFinite(point)) : null;
    }

    private static boolean allFinite(double[] values) {
        return Double.isFinite(values[0]) && Double.isFinite(values[1]);
    }

    private static double notFinite(double[] values) {
        return Double.isFinite(values[0]) ? values[1] : values[0];
    }

    /// What a picture shows of this lane now.
    PathFrame.Spot spot(@Nullable Breakdown broken, long birth, long now) {
        if (birth > now) {
            return new PathFrame.Spot(descent, birth, NOWHERE, NOWHERE, Double.NaN, NOWHERE, Double.NaN,
                    List.of(), trail.view(), broken, null);
        }
        return new PathFrame.Spot(descent, birth, point(point), point(before),
                surface.value(point[0], point[1]), point(slots.gradient()), rate, memory(slots), trail.view(),
                broken, now == 0 ? null : update());
    }

    private PathFrame.Update update() {
        List<Double> products = new ArrayList<>();
        for (int i = 0; i < made.rule().products().size(); i++) {
            products.add(past.product(i));
        }
        return new PathFrame.Update(made.rule(), step, rate, point(before), point(slots.gradient()),
                memory(past),
                products);
    }

    private static Point point(double[] values) {
        return new Point(values[0], values[1]);
    }

    private static List<PathFrame.Memory> memory(Slots slots) {
        List<PathFrame.Memory> memory = new ArrayList<>();
        for (int i = 0; i < slots.names().size(); i++) {
            memory.add(new PathFrame.Memory(slots.names().get(i), slots.array(i)[0], slots.array(i)[1]));
        }
        return memory;
    }

    /// The slope of the ground with a draw added that depends on the step alone, so that all lanes meet the same chance.
    private record Noisy(Ground ground, double size, Rng rng, LongSupplier step)
            implements
                Slope.Curved {
        @Override
        public void gradient(double[] at, double[] into) {
            ground.gradient(at, into);
            Draws draws = rng.child(step.getAsLong()).draws();
            into[0] += size * draws.nextGaussian();
            into[1] += size * draws.nextGaussian();
        }

        @Override
        public void hessian(double[] at, double[] into) {
            ground.hessian(at, into);
        }
    }
}
