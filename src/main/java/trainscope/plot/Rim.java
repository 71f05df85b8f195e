package trainscope.plot;

/// Gives a picture on the screen the shape of a card: round corners with a hairline around them.
public final class Rim {
    private Rim() {}

    /// @param argb premultiplied pixels
    /// @param radius of the corners, in device pixels
    /// @param colour of the hairline, straight ARGB
    public static void draw(int[] argb, int width, int height, double radius, double thick, int colour) {
        int source = Blend.premultiplied(colour, 1);
        int line = (int) Math.max(1, Math.round(thick));
        int corner = (int) Math.ceil(radius);
        if (width < 2 * corner || height < 2 * corner) {
            return;
        }
        for (int y = 0; y < height; y++) {
            if (y >= corner && y < height - corner) {
                line(argb, y * width, line, source);
                line(argb, (y + 1) * width - line, line, source);
                continue;
            }
            double dy = y < corner ? radius - y - 0.5 : y + 0.5 - (height - radius);
            for (int x = 0; x < corner; x++) {
                int left = y * width + x;
                int right = (y + 1) * width - 1 - x;
                double inside = radius - Math.hypot(radius - x - 0.5, dy);
                argb[left] = corner(argb[left], source, inside, line);
                argb[right] = corner(argb[right], source, inside, line);
            }
            if (y < line || y >= height - line) {
                line(argb, y * width + corner, width - 2 * corner, source);
            }
        }
    }

    private static void line(int[] argb, int from, int n, int source) {
        for (int i = from; i < from + n; i++) {
            argb[i] = Blend.over(argb[i], source, 255);
        }
    }

    /// @param inside how far the pixel's middle lies inside the round edge
    private static int corner(int below, int source, double inside, double thick) {
        double ring = Math.clamp(thick + 0.5 - inside, 0, 1);
        double cover = Math.clamp(inside + 0.5, 0, 1);
        int edged = Blend.over(below, source, (int) Math.round(255 * ring));
        return Blend.times(edged, (int) Math.round(255 * cover));
    }
}
