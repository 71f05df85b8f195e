package trainscope.lab.bench;

import java.util.Arrays;

/// How a measured quantity is spread: so many of a hundred measurements stay at or below each figure.
public record Spread(double p50, double p95, double p99) {
    /// NaN where nothing was measured.
    public static Spread of(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
