package trainscope.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Equal differences are equally far apart. `whole` keeps ticks on whole numbers, for steps, epochs and layers.
record LinearScale(double lo, double hi, double from, double to, boolean whole) implements Scale {
    private static final int MOST = 200;
    /// The smallest part of the number itself that an axis may show: below it neighbouring ticks are the same double.
    private static final double FINEST = 1e-12;

    /// Differences of numbers near the end of the range overflow, halves do not.
    private double unit() {
        return Math.max(Math.abs(lo), Math.abs(hi)) > 1e300 ? 0.25 : 1;
    }

    @Override
    public double pixel(double value) {
        double unit = unit();
        return from + (value * unit - lo * unit) / (hi * unit - lo * unit) * (to - from);
    }

    @Override
    public double value(double pixel) {
        double t = (pixel - from) / (to - from);
        return lo * (1 - t) + hi * t;
    }

    @Override
    public Scale between(double lo, double hi) {
        double finest = Math.max(Math.abs(lo), Math.abs(hi)) * FINEST;
        boolean usable = Double.isFinite(lo) && Double.isFinite(hi)
                && hi / 2 - lo / 2 > Math.max(finest, Double.MIN_NORMAL);
        return usable ? new LinearScale(lo, hi, from, to, whole) : this;
    }

    @Override
    public List<Tick> ticks(double spacing) {
        double places = Math.clamp(Math.abs(to - from) / Math.max(1, spacing), 1, MOST);
        BigDecimal step = step(hi / places - lo / places);
        // Exact decimals: 0.1 + 0.2 must be written 0.3, and a million steps away from zero as well.
        BigDecimal first = new BigDecimal(lo).divide(step, 0, RoundingMode.CEILING);
        BigDecimal last = new BigDecimal(hi).divide(step, 0, RoundingMode.FLOOR);
        BigDecimal size = first.abs().max(last.abs()).multiply(step);
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal i = first; i.compareTo(last) <= 0
                && ticks.size() <= MOST; i = i.add(BigDecimal.ONE)) {
            BigDecimal value = i.multiply(step);
            ticks.add(new Tick(value.doubleValue(), Numeral.multiple(value, step, size)));
        }
        return ticks;
    }

    /// The next of …, 1, 2, 5, 10, … that is at least `raw`.
    private BigDecimal step(double raw) {
        double wanted = whole ? Math.max(1, raw) : Math.max(Double.MIN_VALUE, raw);
        int exponent = (int) Math.floor(Math.log10(wanted));
        for (int mantissa : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= wanted * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }
}
