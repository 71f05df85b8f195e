package trainscope.plot;

/// How far the axes of a model go where the model leaves that open.
final class Reach {
    private static final double PAD = 0.04;

    private Reach() {}

    static Extent x(PlotModel model) {
        Axis axis = model.x();
        if (!axis.extent().isEmpty()) {
            return axis.extent();
        }
        Extent all = Extent.EMPTY;
        boolean free = !model.marks().isEmpty();
        for (Mark mark : model.marks()) {
            Extent extent = x(mark, axis.isLog());
            all = all.with(extent);
            free &= extent.isEmpty() || mark instanceof Mark.Dots || mark instanceof Mark.Trail;
        }
        if (axis.kind() == Axis.Kind.WHOLE && all.lo() == all.hi()) {
            return new Extent(all.lo(), all.lo() + 1);
        }
        // Curves begin and end at the frame; single points keep a distance from it.
        return free ? padded(all, axis) : all;
    }

    static Extent y(PlotModel model) {
        Axis axis = model.y();
        if (!axis.extent().isEmpty()) {
            return axis.extent();
        }
        Extent all = Extent.EMPTY;
        boolean area = false;
        for (Mark mark : model.marks()) {
            all = all.with(y(mark, axis.isLog()));
            area |= mark instanceof Mark.Heat || mark instanceof Mark.Contours
                    || mark instanceof Mark.Picture;
        }
        return area ? all : padded(all, axis);
    }

    private static Extent padded(Extent extent, Axis axis) {
        return axis.isLog() ? extent.paddedByFactor(PAD) : extent.padded(PAD);
    }

    private static Extent x(Mark mark, boolean positive) {
        return switch (mark) {
            case Mark.Line line -> line.series().extentX(positive);
            case Mark.Band band -> band.span().lower().extentX(positive);
            case Mark.Bars(_, Bins bins, _) -> bins.size() == 0
                    ? Extent.EMPTY
                    : Extent.EMPTY.with(bins.from(0)).with(bins.to(bins.size() - 1));
            case Mark.Dots dots -> dots.series().extentX(positive);
            case Mark.Contours contours -> contours.grid().extentX();
            case Mark.Heat heat -> cells(heat, heat.grid().extentX(), heat.grid().columns());
            case Mark.Trail trail -> trail.path().extentX(positive);
            case Mark.Picture picture -> picture.x();
            case Mark.Arrows _,Mark.Rule _,Mark.Label _,Mark.Vector _,Mark.Whiskers _ -> Extent.EMPTY;
        };
    }

    private static Extent y(Mark mark, boolean positive) {
        return switch (mark) {
            case Mark.Line line -> line.series().extentY(positive);
            case Mark.Band band ->
                band.span().lower().extentY(positive).with(band.span().upper().extentY(positive));
            case Mark.Bars(_, Bins bins, _) -> {
                Extent heights = Extent.over(bins.size(), bins::height,
                        positive ? 0 : Double.NEGATIVE_INFINITY);
                yield positive ? heights : heights.with(0);
            }
            case Mark.Dots dots -> dots.series().extentY(positive);
            case Mark.Contours contours -> contours.grid().extentY();
            case Mark.Heat heat -> cells(heat, heat.grid().extentY(), heat.grid().rows());
            case Mark.Trail trail -> trail.path().extentY(positive);
            case Mark.Picture picture -> picture.y();
            case Mark.Arrows _,Mark.Rule _,Mark.Label _,Mark.Vector _,Mark.Whiskers _ -> Extent.EMPTY;
        };
    }

    /// Cells stand around their values, so that half of one reaches over at each end.
    private static Extent cells(Mark.Heat heat, Extent middles, int n) {
        if (heat.blend() != Mark.Heat.Blend.CELLS || n == 0) {
            return middles;
        }
        double half = n == 1 ? 0.5 : (middles.hi() - middles.lo()) / (n - 1) / 2;
        return new Extent(middles.lo() - half, middles.hi() + half);
    }
}
