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
            boolean end = y < corner || y >= height - corner;
            for (int x = 0; x < width; x++) {
                boolean side = x < corner || x >= width - corner;
                int at = y * width + x;
                if (end && side) {
                    double dx = x < corner ? radius - x - 0.5 : x + 0.5 - (width - radius);
                    double dy = y < corner ? radius - y - 0.5 : y + 0.5 - (height - radius);
                    argb[at] = corner(argb[at], source, radius - Math.hypot(dx, dy), line);
                } else if (Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) < line) {
                    argb[at] = Blend.over(argb[at], source, 255);
                } else if (!end && x == corner) {
                    x = width - corner - 1;
                }
            }
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
