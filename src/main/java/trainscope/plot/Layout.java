package trainscope.plot;

import java.util.List;

/// Where everything stands: the plot's area, the scales over it, the ticks. Margins follow the words they must hold.
record Layout(Area page, Area area, Scale x, Scale y, List<Tick> xTicks, List<Tick> yTicks)
        implements
            Footing {
    /// Farther than any picture reaches.
    private static final double FAR = 1e6;

    @Override
    public double px(double dataX, double dataY) {
        return Math.clamp(x.pixel(dataX), -FAR, FAR);
    }

    @Override
    public double py(double dataX, double dataY) {
        return Math.clamp(y.pixel(dataY), -FAR, FAR);
    }

    @Override
    public boolean sees(double dataX, double dataY) {
        return true;
    }

    @Override
    public void lead(TrailRun run, double x0, double y0, double x1, double y1) {
        double atX = px(x1, y1);
        double atY = py(x1, y1);
        if (Double.isFinite(atX) && Double.isFinite(atY)) {
            run.add(atX, atY, true);
        }
    }

    static Layout of(PlotModel model, Look look, double width, double height) {
        double unit = look.unit();
        double pad = pad(look, width, height);
        double top = top(model, look, pad);
        double bottom = model.x().inside() ? 0 : bottom(model, look, pad);
        double tall = Math.max(1, height - top - bottom);
        Scale y = Scale.of(model.y().kind(), Reach.y(model), top + tall, top);
        boolean cells = cells(model);
        double apart = cells ? 13 : model.y().isLog() ? 26 : model.y().inside() ? 64 : 40;
        List<Tick> yTicks = ticks(model.y(), y, apart * unit);
        double left = model.y().inside() ? 0 : left(look, yTicks, pad);
        double right = model.y().inside() ? 0 : right(model, look, pad, width);
        double wide = Math.max(1, width - left - right);
        Scale x = Scale.of(model.x().kind(), Reach.x(model), left, left + wide);
        Area page = new Area(0, 0, width, height);
        return new Layout(page, new Area(left, top, wide, tall), x, y, xTicks(model.x(), x, look, cells),
                yTicks);
    }

    /// The margin that keeps words off the frame; small pictures have less of it.
    static double pad(Look look, double width, double height) {
        return Math.clamp(0.06 * Math.min(width, height), 4, 12) * look.unit();
    }

    private static double top(PlotModel model, Look look, double pad) {
        boolean titled = !model.title().isEmpty() || !model.subtitle().isEmpty();
        if (model.y().inside()) {
            return titled ? 32 * look.unit() : 0;
        }
        boolean captioned = !model.y().caption().isEmpty();
        return (titled ? 34 * look.unit() : pad)
                + (captioned ? look.fontSize() + (titled ? 4 : 6) * look.unit() : 0);
    }

    /// Where every cell has its number, there is no room beside them for a word: it has a row of its own.
    static final double CAPTION_ROW = 1.35;

    private static double bottom(PlotModel model, Look look, double pad) {
        List<Tick> named = model.x().ticks();
        boolean words = named == null || !named.isEmpty() || !model.x().caption().isEmpty();
        double row = words ? look.fontSize() + 0.5 * pad + 6 * look.unit() : pad;
        return cells(model) && !model.x().caption().isEmpty() ? row + CAPTION_ROW * look.fontSize() : row;
    }

    private static double left(Look look, List<Tick> ticks, double pad) {
        double widest = 0;
        for (Tick tick : ticks) {
            widest = Math.max(widest, look.width(tick.label(), false));
        }
        return widest == 0 ? pad : pad + widest + 7 * look.unit();
    }

    /// The names at the ends of lines take no more of the width than this.
    static final double MOST_NAMES = 0.4;

    private static double right(PlotModel model, Look look, double pad, double width) {
        double widest = 0;
        for (Mark mark : model.marks()) {
            if (mark instanceof Mark.Line line) {
                widest = Math.max(widest, look.width(line.tag(), true));
            }
        }
        if (widest == 0) {
            return pad;
        }
        // In steps, so that a value that changes in a label does not make the whole picture tremble.
        double step = 8 * look.unit();
        return Math.min(MOST_NAMES * width,
                Math.ceil(widest / step) * step + EndTags.GAP * look.unit() + pad / 2);
    }

    private static List<Tick> ticks(Axis axis, Scale scale, double spacing) {
        List<Tick> named = axis.ticks();
        if (named != null) {
            return named;
        }
        // One number does not make an axis: where there is little room they stand closer.
        List<Tick> ticks = scale.ticks(spacing);
        for (double closer = 0.7 * spacing; closer > 0.3 * spacing
                && ticks.stream().filter(Tick::major).count() < 2;) {
            ticks = scale.ticks(closer);
            closer *= 0.7;
        }
        return ticks;
    }

    /// As many ticks as their words leave room for.
    private static List<Tick> xTicks(Axis axis, Scale x, Look look, boolean cells) {
        double spacing = (cells ? 12 : axis.inside() ? 84 : 30) * look.unit();
        List<Tick> ticks = ticks(axis, x, spacing);
        for (int attempt = 0; attempt < 24 && axis.ticks() == null
                && crowded(ticks, x, look, cells ? 0 : 1); attempt++) {
            spacing *= 1.2;
            ticks = x.ticks(spacing);
        }
        return ticks;
    }

    private static boolean crowded(List<Tick> ticks, Scale x, Look look, double air) {
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            if (tick.major()) {
                double width = look.width(tick.label(), false);
                double at = x.pixel(tick.value());
                if (at - width / 2 < taken) {
                    return true;
                }
                taken = at + width / 2 + Math.max((4 + 9 * air) * look.unit(), air * width);
            }
        }
        return false;
    }

    /// A picture of cells names every cell if it can.
    static boolean cells(PlotModel model) {
        return model.marks().stream()
                .anyMatch(m -> m instanceof Mark.Heat heat && heat.blend() == Mark.Heat.Blend.CELLS);
    }
}
