package trainscope.plot;

/// An image: one straight (not premultiplied) ARGB number per pixel, row after row from the top.
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    private Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /// Looks at `argb` without copying it.
    public static Pixels of(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length < (long) width * height) {
            throw new IllegalArgumentException(
                    width + "×" + height + " pixels in " + argb.length + " numbers");
        }
        return new Pixels(width, height, argb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int at(int x, int y) {
        return argb[y * width + x];
    }
}
