package trainscope.plot;

import java.util.List;

/// Draws a model in two layers: the ground, which changes when sizes, ranges or surfaces do, and the ink above it,
/// which changes with every frame.
///
/// A painter is made for one model, look and size, and is cheap; it also answers what a pixel means.
public final class PlotPainter {
    private final PlotModel model;
    private final Look look;
    private final Layout layout;

    public PlotPainter(PlotModel model, Look look, double width, double height) {
        this.model = model;
        this.look = look;
        layout = Layout.of(model, look, Math.max(1, width), Math.max(1, height));
    }

    public void ground(Ink ink) {
        new GroundLayer(model, look, layout, ink).draw();
    }

    public void ink(Ink ink) {
        Wake wake = new Wake();
        wake.settle(this, ink, () -> {
            // It is drawn on what is there.
        }, Long.MAX_VALUE / 2);
        ink(ink, wake);
    }

    /// The layer above a raster on which trails have settled.
    public void ink(Ink ink, Wake wake) {
        new InkLayer(model, look, layout, ink).draw(wake);
    }

    /// Whether trails are so long that it pays to keep what is drawn of them.
    public boolean hasLongTrails() {
        return trails().stream().anyMatch(trail -> TrailPaint.reached(trail) >= Wake.TURN);
    }

    List<Mark.Trail> trails() {
        return model.marks().stream().filter(Mark.Trail.class::isInstance).map(Mark.Trail.class::cast)
                .toList();
    }

    TrailPaint paint(Mark.Trail trail) {
        return new TrailPaint(trail, look, layout);
    }

    void clipData(Ink ink) {
        Area room = InkLayer.room(model, look, layout);
        ink.clip(room.x(), room.y(), room.width(), room.height());
    }

    /// Both layers: for files.
    public void draw(Ink ink) {
        ground(ink);
        ink(ink);
    }

    /// The rectangle in which data are drawn.
    public Area area() {
        return layout.area();
    }

    public Scale x() {
        return layout.x();
    }

    public Scale y() {
        return layout.y();
    }

    /// What every line says nearest to a pixel column: for a crosshair.
    public List<Reading> readings(double pixelX) {
        return Readings.at(model, layout, layout.x().value(pixelX));
    }

    /// What everything says at the pointer.
    public Crosshair crosshair(double pixelX, double pixelY) {
        return Crosshair.at(model, look, layout, pixelX, pixelY);
    }

    /// Whether the ground drawn by another painter still holds, so that only the ink must be drawn again.
    ///
    /// Grids, fields and images count as unchanged while they are the same objects.
    public boolean sameGround(PlotPainter before) {
        return layout.equals(before.layout) && look.equals(before.look)
                && model.title().equals(before.model.title())
                && model.subtitle().equals(before.model.subtitle())
                && model.x().caption().equals(before.model.x().caption())
                && model.y().caption().equals(before.model.y().caption())
                && model.x().inside() == before.model.x().inside()
                && model.y().inside() == before.model.y().inside()
                && GroundLayer.of(model).equals(GroundLayer.of(before.model));
    }
}
