package trainscope.plot;

/// From where a relief is seen, and how large the picture is.
///
/// @param draft with fewer cells: for as long as it is being turned
public record Vantage(Camera camera, double width, double height, boolean draft) {}
