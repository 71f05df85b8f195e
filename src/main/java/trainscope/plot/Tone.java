package trainscope.plot;

/// A colour by its meaning; a [Palette] knows what it looks like in light and dark.
public sealed interface Tone {
    /// The colour of lane 0 to 7.
    record Lane(int index) implements Tone {}

    /// A colour that a data value or a person chose.
    record Fixed(int argb) implements Tone {}

    /// Another tone, let through in part: 0 is invisible, 1 changes nothing.
    record Faded(Tone tone, double opacity) implements Tone {}

    /// What is not a lane.
    enum Role implements Tone {
        PAGE, TEXT, MUTED, AXIS, GRID, CONTOUR, ACCENT, WARNING, GOOD
    }

    static Tone lane(int index) {
        return new Lane(index);
    }

    default Tone faded(double opacity) {
        return new Faded(this, opacity);
    }
}
