package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// A picture as it was when its curves had come so far, on the axes of the whole: what a film of a run shows.
public record Unrolled(PlotModel whole) {
    private static final double ROOM = 1.15;

    /// The same picture with axes that no longer depend on what is drawn.
    private Axis fixed(Axis axis) {
        if (!axis.extent().isEmpty()) {
            return axis;
        }
        Extent all = Extent.EMPTY;
        for (Mark mark : whole.marks()) {
            if (mark instanceof Mark.Line line) {
                all = all.with(line.series().extentY(axis.isLog()));
            }
        }
        return all.isEmpty() ? axis
                : axis.isLog() ? axis.between(all.lo() / ROOM, all.hi() * ROOM)
                        : axis.between(all.lo(), all.hi());
    }

    /// Up to that place along x.
    public PlotModel until(double x) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : whole.marks()) {
            switch (mark) {
                case Mark.Line line -> marks.add(new Mark.Line(line.name(), cut(line.series(), x), line.pen(),
                        line.marker(), line.beads(), line.tag()));
                case Mark.Band band ->
                    marks.add(new Mark.Band(band.name(), cut(band.span(), x), band.tone()));
                case Mark.Dots dots ->
                    marks.add(new Mark.Dots(dots.name(), cut(dots.series(), x), dots.tone(),
                            dots.marker(), dots.size(), dots.hollow()));
                case Mark.Label label -> {
                    if (label.x() <= x) {
                        marks.add(label);
                    }
                }
                default -> marks.add(mark);
            }
        }
        return new PlotModel(whole.title(), whole.subtitle(), whole.x(), fixed(whole.y()), marks,
                whole.description());
    }

    private static Series cut(Series series, double x) {
        int size = series.firstFrom(Math.nextUp(x), 0);
        return Series.of(size, series::x, series::y);
    }

    private static Span cut(Span span, double x) {
        Series lower = cut(span.lower(), x);
        return new Span() {
            @Override
            public int size() {
                return lower.size();
            }

            @Override
            public double x(int i) {
                return span.x(i);
            }

            @Override
            public double lo(int i) {
                return span.lo(i);
            }

            @Override
            public double hi(int i) {
                return span.hi(i);
            }
        };
    }
}
