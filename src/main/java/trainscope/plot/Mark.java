package trainscope.plot;

import java.util.List;

/// One thing in a picture. Marks say what and with which role; the painter decides about pixels.
public sealed interface Mark {
    /// Where a line carries its marker: nowhere, where it ends, or at every point that has room.
    enum Beads {
        NONE, END, EACH
    }

    /// A curve over rising x. It has gaps where values are not finite, and a small cross says that it broke there.
    ///
    /// @param name what readings and files call it
    /// @param tag the label where it ends; nothing for none
    record Line(String name, Series series, Pen pen, Marker marker, Beads beads, String tag) implements Mark {
        public static Line lane(int lane, String name, Series series) {
            LaneStyle style = LaneStyle.of(lane);
            return new Line(name, series, style.pen(), style.marker(), Beads.NONE, name);
        }

        public Line with(Pen newPen) {
            return new Line(name, series, newPen, marker, beads, tag);
        }

        public Line with(Beads newBeads) {
            return new Line(name, series, pen, marker, newBeads, tag);
        }

        public Line tagged(String newTag) {
            return new Line(name, series, pen, marker, beads, newTag);
        }
    }

    /// The area between a lower and an upper curve.
    record Band(String name, Span span, Tone tone) implements Mark {}

    /// Bars that stand on zero.
    record Bars(String name, Bins bins, Tone tone) implements Mark {}

    /// Single points, hollow or filled; `size` is in pixels at ordinary type size.
    record Dots(String name, Series series, Tone tone, Marker marker, double size,
            boolean hollow) implements Mark {}

    /// Lines of equal value.
    record Contours(Grid grid, Levels levels, Pen pen) implements Mark {
        public static Contours of(Grid grid, Levels levels) {
            return new Contours(grid, levels, new Pen(Tone.Role.CONTOUR, 1, Dash.SOLID));
        }
    }

    /// Values as colour; the levels say which colour belongs to which value.
    record Heat(String name, Grid grid, Levels levels, Shade shade, Blend blend) implements Mark {
        /// Even bands between levels, a smooth passage, or one cell per value.
        public enum Blend {
            BANDS, SMOOTH, CELLS
        }
    }

    /// A path across a map, in any direction: drawn with its steps up to `cursor`, faint after it, its head at the cursor.
    record Trail(String name, Series path, Pen pen, Marker marker, int cursor, String tag) implements Mark {
        public static Trail lane(int lane, String name, Series path, int cursor) {
            LaneStyle style = LaneStyle.of(lane);
            return new Trail(name, path, style.pen(), style.marker(), cursor, name);
        }

        public Trail tagged(String newTag) {
            return new Trail(name, path, pen, marker, cursor, newTag);
        }

        static List<Trail> among(List<Mark> marks) {
            return marks.stream().filter(Trail.class::isInstance).map(Trail.class::cast).toList();
        }
    }

    /// Arrows on an even grid of pixels. Their direction is true; their length is compressed, so that weak ones are seen.
    record Arrows(Field field, Tone tone, double spacing) implements Mark {}

    /// One arrow, true in direction and length: from a place, so far along x and along y.
    ///
    /// @param tag the word at its end; nothing for none
    record Vector(String name, double x, double y, double dx, double dy, Pen pen,
            String tag) implements Mark {}

    /// How much there is of something along each axis that has no direction: a bar to both sides of a place, with caps.
    ///
    /// @param tag the word at the end of the longer bar; nothing for none
    record Whiskers(String name, double x, double y, double dx, double dy, Pen pen, String tag)
            implements
                Mark {}

    /// A straight line across the whole picture at one value of `x` or of `y`.
    ///
    /// @param beads whether every line shows its marker where it passes an upright rule
    record Rule(Direction direction, double at, Pen pen, String label, boolean beads) implements Mark {
        /// From bottom to top, or from left to right.
        public enum Direction {
            UPRIGHT, LEVEL
        }
    }

    /// A word at a place.
    record Label(double x, double y, String text, Tone tone, Anchor anchor, boolean bold) implements Mark {}

    /// An image over a stretch of the plane.
    record Picture(Pixels pixels, Extent x, Extent y) implements Mark {}

    /// Whether the mark lies on the ground layer, below all that moves.
    default boolean ground() {
        return this instanceof Contours || this instanceof Heat || this instanceof Arrows
                || this instanceof Picture;
    }
}
