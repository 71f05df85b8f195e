package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.lab.look.Bulk;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;
import trainscope.lab.run.Inside;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;

/// A moment of the training of a wall, as a wall: the same layers with the same quantities, measured on examples that train.
///
/// Units that began the same and cannot become different are the same still; of the others it is not asked.
public record TrainedWall(InitSpec spec, @Nullable Wall before) {
    /// The lanes of a frame, nothing of those that it does not look into.
    public List<Optional<LaneFigures>> lanes(TrainFrame frame) {
        List<Optional<LaneFigures>> lanes = new ArrayList<>();
        for (int i = 0; i < spec.lanes().size(); i++) {
            int lane = i;
            Optional<Inside> inside = i < frame.insides().size() ? frame.insides().get(i) : Optional.empty();
            lanes.add(inside.map(seen -> lane(seen, lane)));
        }
        return lanes;
    }

    private LaneFigures lane(Inside inside, int number) {
        InitLane lane = spec.lanes().get(number);
        List<LayerFigures> layers = new ArrayList<>();
        int dense = -1;
        for (int at = 0; at < inside.levels().size() && layers.size() < spec.depth(); at++) {
            switch (inside.levels().get(at).layer()) {
                case Dense _ -> dense = at;
                case Activate _ -> layers.add(layer(inside, dense, at, twins(number, layers.size())));
                default -> {
                    // Batch normalization stands between the two.
                }
            }
        }
        return new LaneFigures(lane, layers, Map.of());
    }

    private static LayerFigures layer(Inside inside, int dense, int activate, Twins twins) {
        Map<Quantity, Cell> cells = new EnumMap<>(Quantity.class);
        Inside.Level top = inside.levels().get(activate);
        top.said().map(Inside.Said::cell).ifPresent(cell -> cells.put(Quantity.ACTIVATION, cell));
        inside.before(activate).ifPresent(cell -> cells.put(Quantity.PRE_ACTIVATION, cell));
        inside.flowBefore(activate).map(Bulk::cell).ifPresent(cell -> cells.put(Quantity.GRADIENT, cell));
        inside.levels().get(dense).learned().stream().filter(array -> array.name().equals("W")).findFirst()
                .flatMap(Inside.Learned::weights).map(Bulk::cell)
                .ifPresent(cell -> cells.put(Quantity.WEIGHT, cell));
        Health health = top.said().flatMap(Inside.Said::health)
                .orElse(new Health(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        return new LayerFigures(cells, health, twins);
    }

    private Twins twins(int lane, int layer) {
        int units = spec.widths().get(layer);
        if (before == null || lane >= before.lanes().size()) {
            return Twins.none(units);
        }
        return before.lanes().get(lane).map(known -> known.layers().get(layer).twins())
                .filter(Twins::forEver).orElse(Twins.none(units));
    }
}
