package trainscope.plot;

/// How a text is set.
///
/// @param halo the colour of a rim that keeps the text readable over lines; 0 for none
public record Lettering(double size, boolean bold, Anchor anchor, int argb, int halo) {}
