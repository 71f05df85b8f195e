package trainscope.plot;

import java.util.List;

/// Draws one picture in two layers: the ground, which changes seldom, and the ink above it, which changes with every frame.
public abstract sealed class Painter permits PlotPainter, ReliefPainter, WallPainter {
    /// Only pictures of this package have painters.
    Painter() {}

    public abstract void ground(Ink ink);

    /// The layer above a raster on which trails have settled.
    public abstract void ink(Ink ink, Wake wake);

    public final void ink(Ink ink) {
        Wake wake = new Wake();
        wake.settle(this, ink, () -> {
            // It is drawn on what is there.
        }, Long.MAX_VALUE / 2);
        ink(ink, wake);
    }

    /// Both layers: for files.
    public final void draw(Ink ink) {
        ground(ink);
        ink(ink);
    }

    /// Whether the ground drawn by another painter still holds, so that only the ink must be drawn again.
    public abstract boolean sameGround(Painter before);

    /// Whether trails are so long that it pays to keep what is drawn of them.
    public final boolean hasLongTrails() {
        return trails().stream().anyMatch(trail -> TrailPaint.reached(trail) >= Wake.TURN);
    }

    abstract List<Mark.Trail> trails();

    abstract TrailPaint paint(Mark.Trail trail);

    /// Draw nothing but what lies among the data.
    abstract void clipData(Ink ink);
}
