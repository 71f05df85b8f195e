package trainscope.plot;

import java.util.List;

/// Draws a model. Its ground changes when sizes, ranges or surfaces do.
///
/// A painter is made for one model, look and size, and is cheap; it also answers what a pixel means.
public final class PlotPainter extends Painter {
    private final PlotModel model;
    private final Look look;
    private final Layout layout;

    public PlotPainter(PlotModel model, Look look, double width, double height) {
        this.model = model;
        this.look = look;
        layout = Layout.of(model, look, Math.max(1, width), Math.max(1, height));
    }

    @Override
    public void ground(Ink ink) {
        new GroundLayer(model, look, layout, ink).draw();
    }

    @Override
    public void ink(Ink ink, Wake wake) {
        new InkLayer(model, look, layout, ink).draw(wake);
    }

    @Override
    List<Mark.Trail> trails() {
        return Mark.Trail.among(model.marks());
    }

    @Override
    TrailPaint paint(Mark.Trail trail) {
        return new TrailPaint(trail, look, layout);
    }

    @Override
    void clipData(Ink ink) {
        Area room = InkLayer.room(model, look, layout);
        ink.clip(room.x(), room.y(), room.width(), room.height());
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

    /// Grids, fields and images count as unchanged while they are the same objects.
    @Override
    public boolean sameGround(Painter before) {
        return before instanceof PlotPainter plot && layout.equals(plot.layout) && look.equals(plot.look)
                && sameWords(plot.model) && GroundLayer.of(model).equals(GroundLayer.of(plot.model));
    }

    private boolean sameWords(PlotModel other) {
        return model.title().equals(other.title()) && model.subtitle().equals(other.subtitle())
                && model.x().caption().equals(other.x().caption())
                && model.y().caption().equals(other.y().caption())
                && model.x().inside() == other.x().inside() && model.y().inside() == other.y().inside();
    }
}
