package trainscope.engine.surface;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for minima at which a surface is pointed, where no slope vanishes: |x| + |y| at the origin.
///
/// Walks in eight directions with ever shorter steps as long as that leads down (compass search), then asks
/// whether the surface rises in all directions, and as steeply nearby as further out. Source: Kolda, Lewis
/// and Torczon, "Optimization by direct search", SIAM Review 45 (2003).
final class TipSearch {
    private static final int DIRECTIONS = 8;
    private static final int MOST_MOVES = 400;

    private final Surface surface;
    private final double width;

    TipSearch(Surface surface) {
        this.surface = surface;
        width = surface.home().width();
    }

    /// The tip near `start`; null where there is none.
    @Nullable
    Point near(Point start) {
        Point at = start;
        double step = width / 64;
        for (int i = 0; i < MOST_MOVES && step > 1e-13 * width; i++) {
            Point lowest = lowest(at, step);
            if (height(lowest) < height(at)) {
                at = lowest;
            } else {
                step /= 2;
            }
        }
        Point round = MinimaSearch.rounded(at);
        Point tip = height(round) <= height(at) + 1e-9 * Math.abs(height(at)) ? round : at;
        return isTip(tip) ? tip : null;
    }

    private Point lowest(Point at, double step) {
        Point lowest = at;
        for (int i = 0; i < DIRECTIONS; i++) {
            Point place = beside(at, step, i);
            lowest = height(place) < height(lowest) ? place : lowest;
        }
        return lowest;
    }

    private boolean isTip(Point at) {
        double near = leastRise(at, 1e-7 * width);
        double far = leastRise(at, 1e-5 * width);
        return near > 1e-3 * (1 + Math.abs(height(at))) / width && near > far / 2 && far > near / 2;
    }

    /// The least slope towards the places around at one distance; not a number where the surface has an end
    /// there.
    private double leastRise(Point at, double distance) {
        return IntStream.range(0, 2 * DIRECTIONS)
                .mapToDouble(i -> (height(beside(at, distance, i / 2.0)) - height(at)) / distance)
                .reduce(Double.POSITIVE_INFINITY, Math::min);
    }

    private static Point beside(Point at, double distance, double direction) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        return new Point(at.x() + distance * StrictMath.cos(angle),
                at.y() + distance * StrictMath.sin(angle));
    }

    private double height(Point at) {
        return surface.value(at.x(), at.y());
    }
}
