package trainscope.lab.bench;

/// What one more point of a series costs until it is seen, in milliseconds on the processor: in a plot with many points,
/// and in the toolkit's own chart with few.
///
/// @param width of the picture, in pixels
public record Redraw(Screen screen, int width, int height, int points, double plot, int chartPoints,
        double chart) {
    /// How many times faster the plot is.
    public double ratio() {
        return chart / plot;
    }
}
