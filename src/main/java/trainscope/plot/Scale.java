package trainscope.plot;

import java.util.List;

/// The way between data and pixels along one axis: `lo` stands at pixel `from`, `hi` at pixel `to`.
///
/// Pixels may run backwards (`from > to`), as they do up a screen. A value that has no place, as 0 on a log axis,
/// is at pixel NaN.
public sealed interface Scale permits LinearScale, LogScale {
    /// A scale for any interval: an empty, flat or infinite one is widened to something that can be drawn.
    static Scale of(Axis.Kind kind, Extent extent, double from, double to) {
        return switch (kind) {
            case LINEAR -> linear(extent, from, to, false);
            case WHOLE -> linear(extent, from, to, true);
            case LOG -> LogScale.over(extent, from, to);
        };
    }

    private static Scale linear(Extent extent, double from, double to, boolean whole) {
        Extent spread = extent.spread();
        return new LinearScale(spread.lo(), spread.hi(), from, to, whole);
    }

    double lo();

    double hi();

    double from();

    double to();

    double pixel(double value);

    double value(double pixel);

    /// Ticks in rising order, the labelled ones at least `spacing` pixels apart.
    List<Tick> ticks(double spacing);

    /// The same pixels for another stretch of data; stays as it is where numbers end.
    Scale between(double lo, double hi);

    default Extent extent() {
        return new Extent(lo(), hi());
    }

    /// Magnifies `factor` times while the value under `pixel` stays where it is.
    default Scale zoomed(double pixel, double factor) {
        return between(value(pixel + (from() - pixel) / factor), value(pixel + (to() - pixel) / factor));
    }

    /// Moves the picture by a number of pixels, as a hand that drags it.
    default Scale panned(double pixels) {
        return between(value(from() - pixels), value(to() - pixels));
    }
}
