package trainscope.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// From the values of one surface to heights from 0 to 1.
///
/// @param heights by which rule; never [Heights#SUITED]
/// @param lo the value at height 0
/// @param hi the value at height 1
/// @param grain the c of [Heights#LOG]
public record HeightScale(Heights heights, double lo, double hi, double grain) {
    /// How far a rounder number may lie below the lowest value and still be written at its foot.
    private static final double NEARLY = 0.004;

    /// Not a number stays not a number; what is outside takes the end.
    public double of(double value) {
        if (!Double.isFinite(value) || Double.isNaN(lo)) {
            return Double.NaN;
        }
        double part = Math.clamp((value / 2 - lo / 2) / (hi / 2 - lo / 2), 0, 1);
        return switch (heights) {
            case SUITED, PLAIN -> part;
            case ROOT -> Math.sqrt(part);
            case CUBE_ROOT -> Math.cbrt(part);
            case LOG -> {
                double whole = (hi / 2 - lo / 2) / grain * 2;
                yield Math.log1p(part * whole) / Math.log1p(whole);
            }
        };
    }

    /// Round values, the labels at least `apart` of the whole height from each other; the roundest come first.
    List<Tick> ticks(double apart) {
        if (Double.isNaN(lo)) {
            return List.of();
        }
        if (heights == Heights.PLAIN) {
            double pixels = 1000;
            return Scale.of(Axis.Kind.LINEAR, new Extent(lo, hi), 0, pixels)
                    .ticks(pixels * Math.min(0.5, apart))
                    .stream().filter(Tick::major).toList();
        }
        List<Tick> ticks = new ArrayList<>();
        for (double value : round()) {
            double at = of(value);
            boolean inside = value <= hi && value >= lo - NEARLY * (hi - lo);
            if (inside && ticks.stream().allMatch(t -> Math.abs(of(t.value()) - at) >= apart)) {
                ticks.add(new Tick(value, Figures.of(value)));
            }
        }
        ticks.sort(Comparator.comparingDouble(Tick::value));
        return ticks;
    }

    /// 0 and one digit times a power of ten, large ones first, ones before fives before twos.
    private List<Double> round() {
        List<Double> values = new ArrayList<>();
        values.add(0.0);
        int top = (int) Math.ceil(Math.log10(Math.max(Math.abs(lo), Math.abs(hi))));
        int bottom = Math.max(top - 9, (int) Math.floor(Math.log10(grain)));
        for (int digit : new int[] {1, 5, 2}) {
            for (int exponent = top; exponent >= bottom; exponent--) {
                double value = Double.parseDouble(digit + "e" + exponent);
                values.add(value);
                values.add(-value);
            }
        }
        return values;
    }
}
