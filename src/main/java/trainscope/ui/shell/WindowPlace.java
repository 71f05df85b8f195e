package trainscope.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Where the window stands and how large it is when it is not maximized.
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    static final double LEAST_WIDTH = 880;
    static final double LEAST_HEIGHT = 560;
    /// So much of the window must be on a screen for a hand to reach it.
    private static final double REACHABLE = 64;

    /// The first window of all: the size for which the pages are drawn, in the middle.
    static WindowPlace first() {
        return new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false);
    }

    /// The place on the screens that there are: screens are unplugged, and a window must not be lost with them.
    WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream().max(Comparator.comparingDouble(this::shared)).orElseThrow();
        double w = fit(width, LEAST_WIDTH, screen.getWidth());
        double h = fit(height, LEAST_HEIGHT, screen.getHeight());
        if (!(shared(screen) > 0)) {
            Rectangle2D main = screens.getFirst();
            w = fit(width, LEAST_WIDTH, main.getWidth());
            h = fit(height, LEAST_HEIGHT, main.getHeight());
            return new WindowPlace(main.getMinX() + (main.getWidth() - w) / 2,
                    main.getMinY() + (main.getHeight() - h) / 2, w, h, maximized);
        }
        return new WindowPlace(Math.clamp(x, screen.getMinX(), screen.getMaxX() - w),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - h), w, h, maximized);
    }

    private static double fit(double size, double least, double most) {
        return Double.isFinite(size) ? Math.clamp(size, Math.min(least, most), most) : most;
    }

    /// How much of the window can be seen there; nothing if that is too little to take hold of.
    private double shared(Rectangle2D screen) {
        double w = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double h = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return w >= REACHABLE && h >= REACHABLE ? w * h : 0;
    }
}
