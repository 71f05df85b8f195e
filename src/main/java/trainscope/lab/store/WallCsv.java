package trainscope.lab.store;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trainscope.lab.insight.wall.Band;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.LayerFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;
import trainscope.lab.look.Health;

/// A whole wall as CSV, a row for each lane, layer and quantity, with the counts of the histogram in the last column.
public final class WallCsv {
    private static final String HEAD = "lane,layer,quantity,count,not-finite,mean,std,min,max,std-mean,std-spread,"
            + "low,high,wholly,zeros,dead,different-units,from,to,below,above,not-numbers,bars\n";

    private WallCsv() {}

    /// What a quantity is called in files.
    public static String name(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static void write(Wall wall, PrintWriter out) {
        out.print(HEAD);
        for (int i = 0; i < wall.lanes().size(); i++) {
            LaneFigures lane = wall.lane(i);
            for (Quantity quantity : wall.question().wanted()) {
                for (int layer = 0; layer < lane.layers().size(); layer++) {
                    out.print(row(lane, layer, quantity));
                }
            }
        }
    }

    private static String row(LaneFigures lane, int layer, Quantity quantity) {
        List<String> row = new ArrayList<>(
                List.of(PathCsv.quoted(lane.lane().name()), Integer.toString(layer + 1), name(quantity)));
        Cell cell = lane.cell(layer, quantity);
        Figures figures = cell.figures();
        row.add(Integer.toString(figures.count()));
        row.add(Integer.toString(figures.notFinite()));
        row.add(Digits.of(figures.mean()));
        row.add(Digits.of(figures.std()));
        row.add(Digits.of(figures.min()));
        row.add(Digits.of(figures.max()));
        List<Band> bands = lane.bands().getOrDefault(quantity, List.of());
        row.add(bands.isEmpty() ? "" : Digits.of(bands.get(layer).mean()));
        row.add(bands.isEmpty() ? "" : Digits.of(bands.get(layer).spread()));
        health(lane.layers().get(layer), quantity == Quantity.ACTIVATION, row);
        bars(cell.bars(), row);
        return String.join(",", row) + "\n";
    }

    private static void health(LayerFigures layer, boolean told, List<String> row) {
        Health health = layer.health();
        row.add(told ? Digits.of(health.low()) : "");
        row.add(told ? Digits.of(health.high()) : "");
        row.add(told ? Digits.of(health.wholly()) : "");
        row.add(told ? Digits.of(health.zeros()) : "");
        row.add(told ? Digits.of(health.dead()) : "");
        row.add(told ? Integer.toString(layer.twins().count()) : "");
    }

    private static void bars(Bars bars, List<String> row) {
        row.add(Digits.of(bars.from()));
        row.add(Digits.of(bars.to()));
        row.add(Long.toString(bars.below()));
        row.add(Long.toString(bars.above()));
        row.add(Long.toString(bars.notNumbers()));
        var counts = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            counts.append(i == 0 ? "" : " ").append(bars.count(i));
        }
        row.add(counts.toString());
    }
}
