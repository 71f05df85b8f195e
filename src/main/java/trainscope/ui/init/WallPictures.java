package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.LayerFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Twins;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;
import trainscope.lab.look.Health;
import trainscope.lab.spec.Look;
import trainscope.plot.Bins;
import trainscope.plot.Tone;
import trainscope.plot.WallModel;

/// What is known of a wall as a picture.
///
/// @param look what every lane looks like, and whether it is shown
record WallPictures(Texts texts, IntFunction<Look> look) {
    private static final double ALARMING = 0.25;
    private static final double DEADLY = 0.1;

    /// All lanes that are shown, from top to bottom.
    WallModel wall(Sight sight, Quantity quantity) {
        List<WallModel.Row> rows = new ArrayList<>();
        for (int lane : shown(sight)) {
            rows.add(new WallModel.Row(List.of(tag(sight, lane)), tiles(sight, quantity, lane)));
        }
        return WallModel.of(texts.get("wall.quantity." + id(quantity)), sight.remark(), columns(sight), rows,
                words(sight, quantity));
    }

    /// Which lanes are shown, by their numbers.
    List<Integer> shown(Sight sight) {
        return IntStream.range(0, sight.lanes().size()).filter(lane -> look.apply(lane).shown()).boxed()
                .toList();
    }

    static String id(Quantity quantity) {
        return switch (quantity) {
            case ACTIVATION -> "activation";
            case PRE_ACTIVATION -> "pre-activation";
            case GRADIENT -> "gradient";
            case WEIGHT -> "weight";
        };
    }

    private WallModel.Tag tag(Sight sight, int lane) {
        return new WallModel.Tag(sight.names().get(lane), sight.details().get(lane),
                look.apply(lane).style());
    }

    private List<String> columns(Sight sight) {
        return IntStream.range(0, sight.depth()).mapToObj(l -> texts.get("wall.layer", l + 1)).toList();
    }

    private List<WallModel.Tile> tiles(Sight sight, Quantity quantity, int lane) {
        List<WallModel.Tile> tiles = new ArrayList<>();
        Optional<LaneFigures> known = sight.lanes().get(lane);
        for (int layer = 0; layer < sight.depth(); layer++) {
            Cell cell = known.map(LaneFigures::layers).map(own(layer)).map(l -> l.cells().get(quantity))
                    .orElse(null);
            tiles.add(cell == null ? WallModel.Tile.UNKNOWN
                    : tile(cell, known.orElseThrow().layers().get(layer), quantity));
        }
        return tiles;
    }

    private static Function<List<LayerFigures>, LayerFigures> own(int layer) {
        return layers -> layers.get(layer);
    }

    private WallModel.Tile tile(Cell cell, LayerFigures layer, Quantity quantity) {
        Bars bars = cell.bars();
        double all = Math.max(1, bars.total());
        String outside = bars.outside() == 0 ? ""
                : texts.get("wall.outside", Amount.percent(bars.outside() / all));
        return new WallModel.Tile(List.of(bins(bars)), Amount.end(bars.from()), Amount.end(bars.to()),
                outside, bars.below() > 0, bars.above() > 0,
                remarks(cell.figures(), quantity == Quantity.ACTIVATION ? layer.health() : null),
                kinds(layer.twins(), quantity));
    }

    static Bins bins(Bars bars) {
        return new Bins() {
            @Override
            public int size() {
                return bars.size();
            }

            @Override
            public double from(int i) {
                return bars.edge(i);
            }

            @Override
            public double to(int i) {
                return bars.edge(i + 1);
            }

            @Override
            public double height(int i) {
                return bars.count(i);
            }
        };
    }

    private List<WallModel.Remark> remarks(Figures figures,
            @Nullable Health health) {
        var spread = WallModel.Remark.of("σ " + Amount.of(figures.std()));
        var mean = new WallModel.Remark("μ " + Amount.of(figures.mean()), Tone.Role.MUTED);
        if (figures.notFinite() > 0) {
            return List.of(spread, new WallModel.Remark(texts.get("wall.not-finite",
                    Amount.percent((double) figures.notFinite() / figures.count())), Tone.Role.WARNING),
                    mean);
        }
        if (health == null) {
            return List.of(spread, WallModel.Remark.of(""), mean);
        }
        boolean halves = health.zeros() > 0;
        var idle = halves ? share("wall.zeros", health.zeros(), 2)
                : share("wall.saturated", health.saturated(), ALARMING);
        var dead = share("wall.dead", health.dead(), DEADLY);
        return halves && health.dead() >= DEADLY ? List.of(spread, dead, mean, idle)
                : List.of(spread, idle, mean, dead);
    }

    private WallModel.Remark share(String key, double share, double alarming) {
        return new WallModel.Remark(texts.get(key, Amount.percent(share)),
                share >= alarming ? Tone.Role.WARNING : Tone.Role.MUTED);
    }

    /// The group of every unit where units are the same; nothing where each differs from all others.
    private static List<Integer> kinds(Twins twins, Quantity quantity) {
        return quantity == Quantity.GRADIENT || !twins.any() ? List.of()
                : IntStream.range(0, twins.units()).mapToObj(twins::group).toList();
    }

    /// Two lanes over each other in every layer, the first left of the divider.
    WallModel over(Sight sight, Quantity quantity, int first, int second, double divider) {
        List<WallModel.Tile> one = tiles(sight, quantity, first);
        List<WallModel.Tile> other = tiles(sight, quantity, second);
        List<WallModel.Tile> both = new ArrayList<>();
        for (int layer = 0; layer < sight.depth(); layer++) {
            both.add(together(one.get(layer), other.get(layer)));
        }
        var row = new WallModel.Row(List.of(tag(sight, first), tag(sight, second)), both);
        return new WallModel("", "", columns(sight), List.of(row), null, divider,
                texts.get("wall.over", sight.names().get(first), sight.names().get(second)));
    }

    private static WallModel.Tile together(WallModel.Tile one, WallModel.Tile other) {
        if (one.bins().isEmpty() || other.bins().isEmpty()) {
            return WallModel.Tile.UNKNOWN;
        }
        List<WallModel.Remark> remarks = List.of(one.remarks().getFirst(), other.remarks().getFirst());
        return new WallModel.Tile(List.of(one.bins().getFirst(), other.bins().getFirst()), one.from(),
                one.to(), one.outside().isEmpty() ? other.outside() : one.outside(),
                one.below() || other.below(), one.above() || other.above(), remarks, List.of());
    }

    /// What is read at a bar.
    String read(Sight sight, Quantity quantity, int lane, int layer, int bar) {
        Optional<LaneFigures> known = sight.lanes().get(lane);
        if (known.isEmpty() || !known.get().layers().get(layer).cells().containsKey(quantity)) {
            return "";
        }
        Cell cell = known.get().cell(layer, quantity);
        Bars bars = cell.bars();
        String head = texts.get("wall.read", sight.names().get(lane), layer + 1,
                Amount.of(cell.figures().mean()),
                Amount.of(cell.figures().std()));
        if (quantity == Quantity.ACTIVATION) {
            Health health = known.get().layers().get(layer).health();
            head += "\n" + texts.get("wall.read-health", Amount.percent(health.saturated()),
                    Amount.percent(health.zeros()), Amount.percent(health.dead()));
        }
        if (bar < 0 || bar >= bars.size()) {
            return head;
        }
        return head + "\n"
                + texts.get("wall.read-bar", Amount.end(bars.edge(bar)), Amount.end(bars.edge(bar + 1)),
                        bars.count(bar),
                        Amount.percent((double) bars.count(bar) / Math.max(1, bars.total())));
    }

    private String words(Sight sight, Quantity quantity) {
        List<String> lanes = new ArrayList<>();
        for (int lane : shown(sight)) {
            sight.lanes().get(lane).filter(known -> known.knows(quantity)).ifPresent(known -> {
                double[] stds = known.stds(quantity);
                lanes.add(texts.get("wall.words-lane", known.lane().name(), Amount.of(stds[0]),
                        Amount.of(stds[stds.length - 1])));
            });
        }
        return texts.get("wall.words", texts.get("wall.quantity." + id(quantity)), sight.depth(),
                String.join("; ", lanes));
    }
}
