package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trainscope.engine.layer.Activate;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;
import trainscope.lab.run.Inside;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Grid;
import trainscope.plot.Levels;
import trainscope.plot.Mark;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Shade;
import trainscope.plot.Span;
import trainscope.plot.Tick;
import trainscope.plot.Tone;

/// The inside of lanes in columns of layers: histograms, what learns nothing any more, and how far weights move.
final class LayerGrid {
    /// Below the histograms stand the shares, and the ratio on its dial.
    static final int ROWS = Quantity.values().length + 2;
    private static final double HIGH = 0.8;
    private static final double WIDE = 0.9;
    /// The dial goes from 1e-6 to 1.
    private static final double DECADES = 6;
    private static final double MANY = 0.4;
    /// Pixels that a word needs.
    private static final double ROOM = 62;
    private static final double TALL = 36;
    /// Half as wide as a guide is, in pixels.
    private static final double HAIR = 1.2;

    private final InsideTalk talk;
    private Mark.Heat ground = ground(1, -1, -1);

    LayerGrid(InsideTalk talk) {
        this.talk = talk;
    }

    /// What is looked at, and where there is room for it.
    ///
    /// @param lanes the lanes that are laid over each other, the selected one last
    /// @param column of the cell that is chosen
    /// @param width of the view in pixels of ordinary type
    record Way(List<Integer> lanes, int column, Quantity quantity, double width, double height) {
        int selected() {
            return lanes.getLast();
        }
    }

    PlotModel picture(TrainFrame frame, Way way) {
        List<List<Block>> blocks = way.lanes.stream()
                .map(lane -> frame.insides().get(lane).map(Block::of).orElse(List.of())).toList();
        int columns = blocks.stream().mapToInt(List::size).max().orElse(0);
        String title = talk.texts().get("train.panel.inside");
        if (columns == 0) {
            return talk.nothing(title, talk.texts().get("train.inside.none"));
        }
        var drawing = new Drawing(way, columns);
        for (int i = 0; i < way.lanes.size(); i++) {
            drawing.lane(way.lanes.get(i), blocks.get(i));
        }
        for (int column = 0; column < columns; column++) {
            for (Quantity quantity : Quantity.values()) {
                drawing.histograms(blocks, column, quantity);
            }
        }
        List<Block> own = blocks.getLast();
        Inside inside = frame.insides().get(way.selected()).orElseThrow();
        return PlotModel.of("", columns(own, columns, way), rows(), drawing.marks(ground(columns, way)),
                says(own, inside));
    }

    private Axis columns(List<Block> own, int columns, Way way) {
        boolean room = way.width / (columns + 1) > ROOM;
        List<Tick> names = IntStream.range(0, own.size()).mapToObj(
                i -> new Tick(i, room ? talk.name(own.get(i)) : own.get(i).size())).toList();
        return Axis.linear("").between(-0.5, columns - 0.5).withTicks(names);
    }

    private Axis rows() {
        List<Tick> names = new ArrayList<>();
        names.add(new Tick(y(ROWS - 1), talk.texts().get("train.figure.ratio")));
        names.add(new Tick(y(ROWS - 2), talk.texts().get("train.inside.shares")));
        for (Quantity quantity : List.of(Quantity.values()).reversed()) {
            names.add(new Tick(y(List.of(Quantity.values()).indexOf(quantity)),
                    talk.texts().get("train.quantity." + quantity.id())));
        }
        return Axis.linear("").between(-0.5, ROWS - 0.5).withTicks(names);
    }

    private String says(List<Block> own, Inside inside) {
        List<String> words = new ArrayList<>();
        for (Block block : own) {
            String ratio = block.ratio().map(Figure::power).orElse(Figure.power(Double.NaN));
            String dead = Figure.percent(block.health().map(Health::dead).orElse(Double.NaN));
            words.add(talk.texts().get("train.inside.column-says", talk.name(block), dead, ratio));
        }
        return talk.texts().get("train.inside.says", inside.step(), String.join("; ", words));
    }

    private static double y(int row) {
        return ROWS - 1.0 - row;
    }

    private Mark.Heat ground(int columns, Way way) {
        int row = List.of(Quantity.values()).indexOf(way.quantity);
        Grid grid = ground.grid();
        boolean same = grid.columns() == columns && way.column < columns
                && grid.value(way.column, ROWS - 1 - row) > 0;
        if (!same) {
            ground = ground(columns, way.column, row);
        }
        return ground;
    }

    /// Faint cells, and the chosen one a little less so.
    private static Mark.Heat ground(int columns, int column, int row) {
        double[] values = new double[columns * ROWS];
        if (column >= 0 && column < columns) {
            values[(ROWS - 1 - row) * columns + column] = 0.16;
        }
        return new Mark.Heat("", Grid.of(new Extent(0, Math.max(columns - 1, 0)), new Extent(0, ROWS - 1.0),
                columns, values), Levels.of(0, 1), Shade.AMOUNT, Mark.Heat.Blend.CELLS);
    }

    /// The marks of one picture, as they come together.
    private final class Drawing {
        private final Way way;
        private final boolean room;
        private final int columns;
        private final List<Mark> marks = new ArrayList<>();

        Drawing(Way way, int columns) {
            this.way = way;
            this.columns = columns;
            room = way.width / (columns + 1) > ROOM;
            marks.add(InsideTalk.silence());
            for (int column = 0; column < columns; column++) {
                dial(column);
            }
        }

        List<Mark> marks(Mark ground) {
            marks.addFirst(ground);
            return marks;
        }

        void histograms(List<List<Block>> blocks, int column, Quantity quantity) {
            double lo = Double.POSITIVE_INFINITY;
            double hi = Double.NEGATIVE_INFINITY;
            for (List<Block> lane : blocks) {
                Optional<Cell> cell = cell(lane, column, quantity);
                lo = Math.min(lo, cell.map(c -> c.bars().from()).orElse(lo));
                hi = Math.max(hi, cell.map(c -> c.bars().to()).orElse(hi));
            }
            for (int i = 0; i < blocks.size(); i++) {
                Optional<Cell> cell = cell(blocks.get(i), column, quantity);
                if (cell.isPresent()) {
                    boolean selected = i == blocks.size() - 1;
                    Tone tone = talk.style(way.lanes.get(i)).tone().faded(
                            blocks.size() == 1 ? 0.8 : selected ? 0.7 : 0.35);
                    double left = column - WIDE / 2;
                    double per = WIDE / (hi - lo);
                    double from = lo;
                    double floor = y(List.of(Quantity.values()).indexOf(quantity)) - 0.46;
                    marks.add(new Mark.Band("", steps(cell.get().bars(), v -> left + (v - from) * per,
                            floor), tone));
                    if (selected) {
                        words(cell.get(), column, quantity);
                    }
                }
            }
        }

        private Optional<Cell> cell(List<Block> blocks, int column, Quantity quantity) {
            return column < blocks.size() ? quantity.of(blocks.get(column)) : Optional.empty();
        }

        /// What is not finite is said before anything else; else how far the numbers spread.
        private void words(Cell cell, int column, Quantity quantity) {
            double top = y(List.of(Quantity.values()).indexOf(quantity)) + 0.22;
            if (cell.figures().notFinite() > 0) {
                marks.add(new Mark.Label(column, top, "NaN " + Figure.percent(
                        (double) cell.figures().notFinite() / cell.figures().count()), Tone.Role.WARNING,
                        Anchor.CENTRE, true));
            } else if (room && way.height / (ROWS + 1) > TALL) {
                marks.add(new Mark.Label(column + WIDE / 2, top, "σ " + Figure.power(cell.figures().std()),
                        Tone.Role.MUTED, Anchor.RIGHT, false));
            }
        }

        private void dial(int column) {
            double y = y(ROWS - 1) + 0.12;
            marks.add(flat(dial(column, 1e-6), dial(column, 1), y, 0.02, Tone.Role.AXIS));
            marks.add(flat(dial(column, 1e-4), dial(column, 1e-2), y, 0.12, Tone.Role.GOOD.faded(0.3)));
            double half = HAIR * columns / Math.max(1, way.width);
            marks.add(flat(dial(column, 1e-3) - half, dial(column, 1e-3) + half, y, 0.2, Tone.Role.GOOD));
        }

        private static Mark flat(double from, double to, double y, double half, Tone tone) {
            return new Mark.Band("", Span.between(
                    Series.of(new double[] {from, to}, new double[] {y - half, y - half}),
                    Series.of(new double[] {from, to}, new double[] {y + half, y + half})), tone);
        }

        private static double dial(int column, double ratio) {
            double at = 1 + Math.log10(ratio) / DECADES;
            return column - WIDE / 2 + WIDE * Math.clamp(at, 0, 1);
        }

        void lane(int number, List<Block> blocks) {
            boolean selected = number == way.selected();
            for (int column = 0; column < blocks.size(); column++) {
                int c = column;
                blocks.get(column).ratio().filter(r -> !r.isNaN()).ifPresent(ratio -> {
                    double y = y(ROWS - 1);
                    marks.add(new Mark.Dots("", Series.of(1, _ -> dial(c, ratio), _ -> y + 0.12),
                            talk.style(number).tone(), talk.style(number).marker(), selected ? 9 : 7,
                            !selected));
                    if (selected) {
                        boolean well = ratio >= 1e-4 && ratio <= 1e-2;
                        marks.add(new Mark.Label(c, y - 0.3, Figure.power(ratio),
                                well ? Tone.Role.MUTED : Tone.Role.WARNING, Anchor.CENTRE, false));
                    }
                });
                if (selected) {
                    shares(blocks.get(column), column);
                }
            }
        }

        private void shares(Block block, int column) {
            Optional<Health> there = block.health();
            boolean bends = there.isPresent() && block.shown().layer() instanceof Activate;
            String words = !bends ? "–"
                    : !room ? Figure.whole(Math.max(there.get().dead(), there.get().saturated()))
                            : Figure.whole(there.get().dead()) + " · "
                                    + Figure.whole(there.get().saturated());
            boolean many = bends && (there.get().dead() > MANY || there.get().wholly() > MANY);
            marks.add(new Mark.Label(column, y(ROWS - 2), words, many ? Tone.Role.WARNING : Tone.Role.TEXT,
                    Anchor.CENTRE, many));
        }
    }

    /// The outline of bars above a floor. Where one bar towers over all others, it ends at the top, and the rest is seen.
    static Span steps(Bars bars, java.util.function.DoubleUnaryOperator x, double floor) {
        double most = scale(bars);
        return new Span() {
            @Override
            public int size() {
                return 2 * bars.size();
            }

            @Override
            public double x(int i) {
                return x.applyAsDouble(bars.edge((i + 1) / 2));
            }

            @Override
            public double lo(int i) {
                return floor;
            }

            @Override
            public double hi(int i) {
                return floor + HIGH * Math.min(1, bars.count(i / 2) / most);
            }
        };
    }

    private static double scale(Bars bars) {
        long most = 0;
        long second = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (bars.count(i) > most) {
                second = most;
                most = bars.count(i);
            } else {
                second = Math.max(second, bars.count(i));
            }
        }
        return Math.max(1, most > 3 * second && second > 0 ? 1.2 * second : most);
    }
}
