package trainscope.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one axis says: its quantity and unit, how numbers are spread along it, and how far it reaches.
///
/// @param label the quantity; stands at the end of the axis
/// @param unit the unit of the numbers, or nothing
/// @param extent what it covers; empty means: whatever the marks need
/// @param ticks the places to name; null means: good ones are found
/// @param inside whether the numbers stand inside the picture, as on a map that fills its frame
public record Axis(String label, String unit, Kind kind, Extent extent, @Nullable List<Tick> ticks,
        boolean inside) {
    /// How numbers are spread: evenly, evenly with ticks at whole numbers only, by equal factors.
    public enum Kind {
        LINEAR, WHOLE, LOG
    }

    public Axis {
        ticks = ticks == null ? null : List.copyOf(ticks);
    }

    public static Axis linear(String label) {
        return new Axis(label, "", Kind.LINEAR, Extent.EMPTY, null, false);
    }

    public static Axis log(String label) {
        return linear(label).as(Kind.LOG);
    }

    /// For what is counted: steps, epochs, layers.
    public static Axis whole(String label) {
        return linear(label).as(Kind.WHOLE);
    }

    public Axis as(Kind other) {
        return new Axis(label, unit, other, extent, ticks, inside);
    }

    public Axis in(String of) {
        return new Axis(label, of, kind, extent, ticks, inside);
    }

    public Axis between(double lo, double hi) {
        return new Axis(label, unit, kind, new Extent(lo, hi), ticks, inside);
    }

    public Axis withTicks(List<Tick> named) {
        return new Axis(label, unit, kind, extent, named, inside);
    }

    /// Without a number, for small pictures that show a shape.
    public Axis bare() {
        return withTicks(List.of());
    }

    public Axis inward() {
        return new Axis(label, unit, kind, extent, ticks, true);
    }

    public boolean isLog() {
        return kind == Kind.LOG;
    }

    /// The words at the end of the axis.
    public String caption() {
        return unit.isEmpty() ? label : label.isEmpty() ? unit : label + " (" + unit + ")";
    }
}
