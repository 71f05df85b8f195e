package trainscope.plot;

import java.util.List;

/// Where everything stands: the plot's area, the scales over it, the ticks. Margins follow the words they must hold.
record Layout(Area page, Area area, Scale x, Scale y, List<Tick> xTicks, List<Tick> yTicks) {
    static Layout of(PlotModel model, Look look, double width, double height) {
        double unit = look.unit();
        double pad = pad(look, width, height);
        double top = top(model, look, pad);
        double bottom = model.x().inside() ? 0 : bottom(model, look, pad);
        double tall = Math.max(1, height - top - bottom);
        Scale y = Scale.of(model.y().kind(), Reach.y(model), top + tall, top);
        List<Tick> yTicks = ticks(model.y(), y, (model.y().isLog() ? 26 : 40) * unit);
        double left = model.y().inside() ? 0 : left(look, yTicks, pad);
        double right = model.y().inside() ? 0 : right(model, look, pad, width);
        double wide = Math.max(1, width - left - right);
        Scale x = Scale.of(model.x().kind(), Reach.x(model), left, left + wide);
        Area page = new Area(0, 0, width, height);
        return new Layout(page, new Area(left, top, wide, tall), x, y, xTicks(model.x(), x, look), yTicks);
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
                + (captioned ? look.fontSize() + (titled ? 2 : 6) * look.unit() : 0);
    }

    private static double bottom(PlotModel model, Look look, double pad) {
        List<Tick> named = model.x().ticks();
        boolean words = named == null || !named.isEmpty() || !model.x().caption().isEmpty();
        return words ? look.fontSize() + 0.5 * pad + 6 * look.unit() : pad;
    }

    private static double left(Look look, List<Tick> ticks, double pad) {
        double widest = 0;
        for (Tick tick : ticks) {
            widest = Math.max(widest, look.width(tick.label(), false));
        }
        return widest == 0 ? pad : pad + widest + 7 * look.unit();
    }

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
        return Math.min(0.4 * width, Math.ceil(widest / step) * step + EndTags.GAP * look.unit() + pad / 2);
    }

    private static List<Tick> ticks(Axis axis, Scale scale, double spacing) {
        List<Tick> named = axis.ticks();
        return named == null ? scale.ticks(spacing) : named;
    }

    /// As many ticks as their words leave room for.
    private static List<Tick> xTicks(Axis axis, Scale x, Look look) {
        double spacing = (axis.isLog() ? 44 : 64) * look.unit();
        List<Tick> ticks = ticks(axis, x, spacing);
        for (int attempt = 0; attempt < 5 && axis.ticks() == null && crowded(ticks, x, look); attempt++) {
            spacing *= 1.5;
            ticks = x.ticks(spacing);
        }
        return ticks;
    }

    private static boolean crowded(List<Tick> ticks, Scale x, Look look) {
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            if (tick.major()) {
                double half = look.width(tick.label(), false) / 2;
                double at = x.pixel(tick.value());
                if (at - half < taken) {
                    return true;
                }
                taken = at + half + 8 * look.unit();
            }
        }
        return false;
    }
}
