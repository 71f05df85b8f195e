package trainscope.plot;

/// The numbers of a picture as comma-separated values: what lies in the visible stretch of `x`, one row per point.
///
/// Every number is written so that reading it gives the same double; NaN and infinities stay what they are. Columns
/// are `name, x, y`, then `x2` and `y2` where something reaches from one number to another, then `value` for areas.
public final class PlotCsv {
    private final PlotModel model;
    private final Extent visible;
    private final StringBuilder out = new StringBuilder();

    private PlotCsv(PlotModel model) {
        this.model = model;
        Extent x = Reach.x(model);
        visible = x.isEmpty() ? new Extent(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : x;
    }

    public static String of(PlotModel model) {
        return new PlotCsv(model).text();
    }

    private String text() {
        out.append("name,").append(field(heading(model.x(), "x"))).append(',')
                .append(field(heading(model.y(), "y")));
        out.append(",x2,y2,value\n");
        for (Mark mark : model.marks()) {
            switch (mark) {
                case Mark.Line line -> points(line.name(), line.series());
                case Mark.Dots dots -> points(dots.name(), dots.series());
                case Mark.Trail trail -> points(trail.name(), trail.path());
                case Mark.Band(String name, Span span, _) -> {
                    for (int i = 0; i < span.size(); i++) {
                        row(name, span.x(i), number(span.lo(i)), "", number(span.hi(i)), "");
                    }
                }
                case Mark.Bars(String name, Bins bins, _) -> {
                    for (int i = 0; i < bins.size(); i++) {
                        row(name, bins.from(i), number(bins.height(i)), number(bins.to(i)), "", "");
                    }
                }
                case Mark.Vector(String name, double x, double y, double dx, double dy, _, _) ->
                    row(name, x, number(y), number(x + dx), number(y + dy), "");
                case Mark.Whiskers(String name, double x, double y, double dx, double dy, _, _) ->
                    row(name, x - dx, number(y - dy), number(x + dx), number(y + dy), "");
                case Mark.Heat heat -> grid(heat.name(), heat.grid());
                case Mark.Contours _,Mark.Arrows _,Mark.Rule _,Mark.Label _,Mark.Picture _ -> {
                    // They repeat data, point at them, or are not numbers.
                }
            }
        }
        return out.toString();
    }

    private static String heading(Axis axis, String otherwise) {
        return axis.caption().isEmpty() ? otherwise : axis.caption();
    }

    private void points(String name, Series series) {
        for (int i = 0; i < series.size(); i++) {
            row(name, series.x(i), number(series.y(i)), "", "", "");
        }
    }

    private void grid(String name, Grid grid) {
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                row(name, grid.x(c), number(grid.y(r)), "", "", number(grid.value(c, r)));
            }
        }
    }

    private void row(String name, double x, String y, String x2, String y2, String value) {
        // A step that is not a number belongs to the path all the same.
        if (visible.contains(x) || !Double.isFinite(x)) {
            out.append(field(name)).append(',').append(number(x)).append(',').append(y).append(',')
                    .append(x2);
            out.append(',').append(y2).append(',').append(value).append('\n');
        }
    }

    /// The shortest text that is read back as the same double: at most 17 digits.
    private static String number(double value) {
        return Double.toString(value);
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
