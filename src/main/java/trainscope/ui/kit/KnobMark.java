package trainscope.ui.kit;

/// A place on a knob's scale that is worth knowing.
///
/// @param words what it is: shown by the mark, and read out with the knob
public record KnobMark(double value, String words) {}
