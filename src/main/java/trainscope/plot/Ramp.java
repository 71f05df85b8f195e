package trainscope.plot;

import java.util.List;

/// Colours from 0 to 1 that change evenly for the eye: the stops are joined in Oklab (Ottosson, 2020).
public final class Ramp {
    private static final int STEPS = 256;
    private final int[] table = new int[STEPS];

    private Ramp(List<Integer> stops) {
        for (int i = 0; i < STEPS; i++) {
            double at = (double) i / (STEPS - 1) * (stops.size() - 1);
            int k = Math.min((int) at, stops.size() - 2);
            table[i] = mix(stops.get(k), stops.get(k + 1), at - k);
        }
    }

    /// At least two stops, from 0 to 1, as opaque `0xRRGGBB`.
    public static Ramp through(Integer... stops) {
        return new Ramp(List.of(stops));
    }

    /// The colour at `t`; what lies outside takes the end, NaN is transparent.
    public int argb(double t) {
        return Double.isNaN(t) ? 0 : table[Math.clamp(Math.round(t * (STEPS - 1)), 0, STEPS - 1)];
    }

    private static int mix(int a, int b, double t) {
        double[] one = oklab(a);
        double[] other = oklab(b);
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = one[i] * (1 - t) + other[i] * t;
        }
        return rgb(mixed);
    }

    private static double[] oklab(int rgb) {
        double r = linear((rgb >> 16) & 255);
        double g = linear((rgb >> 8) & 255);
        double b = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    private static int rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        int r = encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int g = encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int b = encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return 0xff000000 | r << 16 | g << 8 | b;
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double c) {
        double v = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(255 * v), 0, 255);
    }
}
