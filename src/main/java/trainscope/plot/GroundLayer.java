package trainscope.plot;

import java.util.List;

/// What lies below and changes seldom: page, areas, grid, axes, words at the frame.
final class GroundLayer {
    private final PlotModel model;
    private final Look look;
    private final Layout layout;
    private final Ink ink;
    private final double unit;
    private final double pad;

    GroundLayer(PlotModel model, Look look, Layout layout, Ink ink) {
        this.model = model;
        this.look = look;
        this.layout = layout;
        this.ink = ink;
        unit = look.unit();
        pad = Layout.pad(look, layout.page().width(), layout.page().height());
    }

    void draw() {
        Area page = layout.page();
        ink.clip(page.x(), page.y(), page.width(), page.height());
        ink.rectangle(page.x(), page.y(), page.width(), page.height(), argb(Tone.Role.PAGE));
        clip(layout.area());
        for (Mark mark : model.marks()) {
            switch (mark) {
                case Mark.Heat heat -> HeatImage.draw(heat, look.palette().ramp(heat.shade()), layout, ink);
                case Mark.Picture picture -> picture(picture);
                default -> {
                    // The others lie above the grid.
                }
            }
        }
        clip(page);
        axes();
        clip(layout.area());
        for (Mark mark : model.marks()) {
            switch (mark) {
                case Mark.Contours contours -> contours(contours);
                case Mark.Arrows arrows -> new ArrowField(arrows, look, layout, model.y().inside()).draw(ink);
                default -> {
                    // Already drawn, or on the layer above.
                }
            }
        }
        new FrameWords(model, look, layout, ink).draw();
    }

    private int argb(Tone tone) {
        return look.palette().argb(tone);
    }

    private void clip(Area area) {
        ink.clip(area.x(), area.y(), area.width(), area.height());
    }

    private void picture(Mark.Picture picture) {
        double x0 = layout.x().pixel(picture.x().lo());
        double x1 = layout.x().pixel(picture.x().hi());
        double y0 = layout.y().pixel(picture.y().hi());
        double y1 = layout.y().pixel(picture.y().lo());
        if (x1 > x0 && y1 > y0) {
            ink.image(picture.pixels(), x0, y0, x1 - x0, y1 - y0);
        }
    }

    private void contours(Mark.Contours contours) {
        Isolines isolines = new Isolines(contours.grid());
        PixelPath path = new PixelPath(layout.x(), layout.y());
        Ink.Stroke stroke = look.stroke(contours.pen());
        for (int i = 0; i < contours.levels().size(); i++) {
            isolines.trace(contours.levels().at(i), (xs, ys, n) -> path.draw(xs, ys, n, stroke, ink));
        }
    }

    private void axes() {
        Area area = layout.area();
        boolean map = model.y().inside();
        // Lines across colours would be read as part of them.
        boolean open = map
                || model.marks().stream().noneMatch(m -> m instanceof Mark.Heat || m instanceof Mark.Picture);
        Tone grid = map ? Tone.Role.CONTOUR.faded(0.45) : Tone.Role.GRID;
        double left = map ? FrameWords.insetLeft(layout, look, pad) : area.x();
        double bottom = model.x().inside() ? area.bottom() - FrameWords.insetBottom(look, pad)
                : area.bottom();
        for (Tick tick : layout.yTicks()) {
            double at = layout.y().pixel(tick.value());
            if (open && tick.major() && at <= bottom + 1 && at >= area.y() - 1) {
                level(left, area.right(), at, grid);
            } else if (open && !tick.major() && !map) {
                level(area.x() - 3 * unit, area.x(), at, Tone.Role.GRID);
            }
        }
        for (Tick tick : layout.xTicks()) {
            double at = layout.x().pixel(tick.value());
            if (map && tick.major() && at > left) {
                upright(area.y() + pad, bottom, at, grid);
            } else if (!map) {
                upright(area.bottom(), area.bottom() + (tick.major() ? 4 : 2.5) * unit, at, Tone.Role.AXIS);
            }
        }
        if (!map) {
            level(area.x(), area.right(), area.bottom(), Tone.Role.AXIS);
        }
    }

    /// Hairlines lie on whole device pixels, so that they are all equally thin.
    private void level(double from, double to, double y, Tone tone) {
        double thick = Math.max(1, Math.round(unit * ink.scale())) / ink.scale();
        ink.rectangle(from, snapped(y, thick), to - from, thick, argb(tone));
    }

    private void upright(double from, double to, double x, Tone tone) {
        double thick = Math.max(1, Math.round(unit * ink.scale())) / ink.scale();
        ink.rectangle(snapped(x, thick), from, thick, to - from, argb(tone));
    }

    private double snapped(double at, double thick) {
        return Math.round((at - thick / 2) * ink.scale()) / ink.scale();
    }

    /// Which marks of a model lie on this layer.
    static List<Mark> of(PlotModel model) {
        return model.marks().stream().filter(Mark::ground).toList();
    }
}
