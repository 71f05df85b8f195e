package trainscope.plot;

/// Draws text for an [Ink] that has no letters of its own: on the screen a layer above the raster does it.
///
/// Places are in the picture's pixels, not the device's; [Anchor#baseline] and [Anchor#across] turn them into a start.
@FunctionalInterface
public interface TextPen {
    void text(String text, double x, double y, Lettering lettering);
}
