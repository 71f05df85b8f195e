package trainscope.lab.insight.babysit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Loss against a growing rate, as a [RateSweep] measured it.
public record RateCurve(List<Point> points, End end) {
    /// The slope at a step is that of the straight line through so many steps on both sides.
    private static final int REACH = 8;
    /// The share of the first steps whose slopes are not believed: the smoothed loss still rests on few batches there.
    private static final int SETTLED = 15;
    /// A fall over the reach that is less than this share of the loss is noise.
    private static final double WORTH = 0.02;

    /// One step.
    ///
    /// @param loss that of its batch
    /// @param smooth the smoothed one
    public record Point(double rate, double loss, double smooth) {}

    /// Why there are no more points.
    public enum End {
        WHOLE, AWAY, BROKEN, CANCELLED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RateCurve {
        points = List.copyOf(points);
    }

    /// The place of the step that is suggested: where the smoothed loss falls most steeply against the logarithm of the rate,
    /// before it is at its least. The slope is that of the straight line (least squares) through eight steps on both sides,
    /// so that a single batch cannot make it. Empty where the loss never falls.
    public OptionalInt steepest() {
        int last = best();
        int found = -1;
        double steepest = 0;
        for (int i = SETTLED; i <= last; i++) {
            double slope = slope(i);
            if (slope < steepest && -slope * 2 * REACH > WORTH * points.get(i).smooth()) {
                steepest = slope;
                found = i;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The place of the least smoothed loss.
    public int best() {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            best = points.get(i).smooth() < points.get(best).smooth() ? i : best;
        }
        return best;
    }

    /// How the smoothed loss changes from step to step around a place; steps are equal distances of the logarithm of the rate.
    private double slope(int at) {
        List<Double> around = new ArrayList<>();
        for (int i = Math.max(0, at - REACH); i <= Math.min(points.size() - 1, at + REACH); i++) {
            if (Double.isFinite(points.get(i).smooth())) {
                around.add(points.get(i).smooth());
            }
        }
        double middle = (around.size() - 1) / 2.0;
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < around.size(); i++) {
            top += (i - middle) * around.get(i);
            bottom += (i - middle) * (i - middle);
        }
        return bottom == 0 ? 0 : top / bottom;
    }

    /// What the sweep says: the suggestion, where the loss was least, and where it ended.
    public Told told() {
        Fact last = Fact.rate("last", points.isEmpty() ? Double.NaN : points.getLast().rate());
        OptionalInt steepest = steepest();
        if (points.isEmpty() || steepest.isEmpty()) {
            return Told.of("rates.none", last);
        }
        return Told.of("rates." + end.id(), Fact.rate("suggested", points.get(steepest.getAsInt()).rate()),
                Fact.rate("least", points.get(best()).rate()), Fact.loss("loss", points.get(best()).smooth()),
                last);
    }
}
