package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.run.Inside;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.PlotModel;
import trainscope.plot.Span;
import trainscope.plot.Tick;
import trainscope.plot.Tone;

/// A histogram over time as a ridge: the oldest moment behind, the newest in front.
record RidgePicture(InsideTalk talk) {
    private static final int MOST = 36;
    /// How many moments high a mountain is.
    private static final double HIGH = 5;

    /// @param moments what was seen of a lane, the oldest first
    /// @param column the block
    PlotModel picture(List<Inside> moments, int lane, int column, Quantity quantity) {
        List<Inside> kept = thinned(moments);
        List<Cell> cells = new ArrayList<>();
        List<Long> steps = new ArrayList<>();
        String block = "";
        for (Inside inside : kept) {
            List<Block> blocks = Block.of(inside);
            Optional<Cell> cell = column < blocks.size() ? quantity.of(blocks.get(column)) : Optional.empty();
            if (cell.isPresent()) {
                cells.add(cell.get());
                steps.add(inside.step());
                block = talk.name(blocks.get(column));
            }
        }
        String what = talk.texts().get("train.quantity." + quantity.id());
        String title = talk.texts().get("train.time.title", what, block);
        if (cells.isEmpty()) {
            return talk.nothing(what, talk.texts().get("train.time.none"));
        }
        Tone tone = talk.style(lane).tone();
        List<Mark> marks = new ArrayList<>(List.of(InsideTalk.silence()));
        double most = cells.stream().mapToDouble(cell -> height(cell.bars())).max().orElse(1);
        Extent all = Extent.EMPTY;
        for (int i = 0; i < cells.size(); i++) {
            Bars bars = cells.get(i).bars();
            all = all.with(bars.from()).with(bars.to());
            double floor = cells.size() - 1.0 - i;
            boolean last = i == cells.size() - 1;
            marks.add(new Mark.Band("", mountain(bars, floor, most, false), Tone.Role.PAGE));
            marks.add(new Mark.Band("", mountain(bars, floor, most, false), tone.faded(last ? 0.85 : 0.35)));
            marks.add(new Mark.Band("", mountain(bars, floor, most, true), last ? Tone.Role.TEXT : tone));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = cells.size() - 1; i >= 0; i -= Math.max(1, cells.size() / 4)) {
            ticks.add(new Tick(cells.size() - 1.0 - i, Long.toString(steps.get(i))));
        }
        Extent reach = all.spread();
        return new PlotModel(title, talk.texts().get("train.time.remark"),
                Axis.linear("").between(reach.lo(), reach.hi()),
                Axis.linear("").between(-0.3, cells.size() - 1 + HIGH + 0.2).withTicks(ticks), marks,
                talk.texts().get("train.time.says", title, cells.size(), steps.getFirst(), steps.getLast()));
    }

    private static List<Inside> thinned(List<Inside> moments) {
        List<Inside> kept = new ArrayList<>();
        int n = moments.size();
        int m = Math.min(n, MOST);
        for (int i = 0; i < m; i++) {
            kept.add(moments.get(m == 1 ? 0 : (int) ((long) i * (n - 1) / (m - 1))));
        }
        return kept;
    }

    /// The second highest bar: a tower of zeros ends at the top, and the rest is seen.
    private static double height(Bars bars) {
        double most = 0;
        double second = 0;
        for (int i = 0; i < bars.size(); i++) {
            double dense = dense(bars, i);
            second = Math.max(second, Math.min(most, dense));
            most = Math.max(most, dense);
        }
        return second > 0 ? Math.min(most, 1.5 * second) : most;
    }

    private static double dense(Bars bars, int bar) {
        return bars.count(bar) / (double) Math.max(1, bars.total()) / (bars.edge(bar + 1) - bars.edge(bar));
    }

    private static Span mountain(Bars bars, double floor, double most, boolean rim) {
        return new Span() {
            @Override
            public int size() {
                return bars.size() + 2;
            }

            @Override
            public double x(int i) {
                return i == 0 ? bars.from()
                        : i == bars.size() + 1 ? bars.to() : (bars.edge(i - 1) + bars.edge(i)) / 2;
            }

            @Override
            public double hi(int i) {
                boolean end = i == 0 || i == bars.size() + 1;
                return floor + (end ? 0 : HIGH * Math.min(1, dense(bars, i - 1) / most));
            }

            @Override
            public double lo(int i) {
                return rim ? hi(i) - 0.12 : floor;
            }
        };
    }
}
