package trainscope.plot;

/// What a person made of a picture: the stretch they look at and the axes they turned between even steps and equal
/// factors. The data know nothing of it; a picture that changes keeps it.
///
/// @param x the stretch looked at; empty means: what the picture itself wants
/// @param turnX whether the axis is spread the other way than the picture wants
public record Lens(Extent x, Extent y, boolean turnX, boolean turnY) {
    public static final Lens NONE = new Lens(Extent.EMPTY, Extent.EMPTY, false, false);
    /// Pixels that a rubber band must be wide to mean a stretch of that axis.
    private static final double BAND = 8;

    /// The picture as it is looked at.
    public PlotModel over(PlotModel model) {
        return model.over(seen(model.x(), x, turnX), seen(model.y(), y, turnY));
    }

    private static Axis seen(Axis axis, Extent extent, boolean turn) {
        Axis turned = turn ? axis.as(axis.isLog() ? Axis.Kind.LINEAR : Axis.Kind.LOG) : axis;
        return extent.isEmpty() ? turned : turned.between(extent.lo(), extent.hi());
    }

    /// Whether anything is magnified or moved.
    public boolean isSet() {
        return !x.isEmpty() || !y.isEmpty();
    }

    /// The whole picture again; the axes stay as they are turned.
    public Lens reset() {
        return new Lens(Extent.EMPTY, Extent.EMPTY, turnX, turnY);
    }

    public Lens turnedX() {
        return new Lens(Extent.EMPTY, y, !turnX, turnY);
    }

    public Lens turnedY() {
        return new Lens(x, Extent.EMPTY, turnX, !turnY);
    }

    /// Magnifies about a pixel; beside the area, where the numbers stand, only along the axis that is there.
    public Lens zoomed(PlotPainter seen, double px, double py, double factor) {
        Area area = seen.area();
        boolean onX = py > area.bottom() && px >= area.x();
        boolean onY = px < area.x() && py <= area.bottom();
        Extent newX = onY ? x : seen.x().zoomed(Math.clamp(px, area.x(), area.right()), factor).extent();
        Extent newY = onX ? y : seen.y().zoomed(Math.clamp(py, area.y(), area.bottom()), factor).extent();
        return new Lens(newX, newY, turnX, turnY);
    }

    /// Moves the picture by so many pixels, as a hand that drags it.
    public Lens panned(PlotPainter seen, double dx, double dy) {
        return new Lens(dx == 0 ? x : seen.x().panned(dx).extent(),
                dy == 0 ? y : seen.y().panned(dy).extent(), turnX, turnY);
    }

    /// Shows what a rubber band encloses; a thin band is a stretch of one axis only.
    public Lens on(PlotPainter seen, Area band) {
        Extent newX = band.width() < BAND ? x
                : seen.x().between(seen.x().value(band.x()), seen.x().value(band.right())).extent();
        Extent newY = band.height() < BAND ? y
                : seen.y().between(seen.y().value(band.bottom()), seen.y().value(band.y())).extent();
        return new Lens(newX, newY, turnX, turnY);
    }

    /// Whether the x axis can be turned: all its numbers are positive, or 0 at the least, and found by the picture.
    public static boolean mayTurnX(PlotModel model) {
        return mayTurn(model, model.x())
                && positive(Reach.x(model.over(model.x().as(Axis.Kind.LINEAR), model.y())));
    }

    public static boolean mayTurnY(PlotModel model) {
        return mayTurn(model, model.y())
                && positive(Reach.y(model.over(model.x(), model.y().as(Axis.Kind.LINEAR))));
    }

    private static boolean mayTurn(PlotModel model, Axis axis) {
        return axis.ticks() == null && !Layout.cells(model);
    }

    private static boolean positive(Extent extent) {
        return !extent.isEmpty() && extent.lo() >= 0 && extent.hi() > 0;
    }
}
