package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// How much the standard deviations of one lane differ from draw to draw.
final class Repeats {
    private final int lane;
    private final LaneFigures known;
    /// Of every quantity, for every draw, from the first layer to the last.
    private final Map<Quantity, List<double[]>> stds = new EnumMap<>(Quantity.class);

    /// @param lane its place in the wall
    /// @param known what its first draw shows
    Repeats(int lane, LaneFigures known, Question question) {
        this.lane = lane;
        this.known = known;
        for (Quantity quantity : question.wanted()) {
            stds.put(quantity, new ArrayList<>(List.of(known.stds(quantity))));
        }
    }

    int lane() {
        return lane;
    }

    /// Takes in another draw. False where it was stopped on the way.
    boolean again(Stage stage, Gauge gauge, long seed, BooleanSupplier stop) {
        if (!stage.stand(known.lane(), seed, stop)) {
            return false;
        }
        stds.forEach((quantity, all) -> {
            if (quantity != Quantity.GRADIENT) {
                all.add(gauge.stds(stage.tower(), quantity));
            }
        });
        List<double[]> gradients = stds.get(Quantity.GRADIENT);
        if (gradients != null) {
            if (!stage.fall(known.lane(), seed, stop)) {
                return false;
            }
            gradients.add(gauge.stds(stage.tower(), Quantity.GRADIENT));
        }
        return true;
    }

    /// What is known with all draws taken in.
    LaneFigures figures() {
        Map<Quantity, List<Band>> bands = new EnumMap<>(Quantity.class);
        stds.forEach((quantity, all) -> {
            List<Band> layers = new ArrayList<>();
            for (int l = 0; l < known.layers().size(); l++) {
                int layer = l;
                layers.add(Band.of(all.stream().mapToDouble(draw -> draw[layer]).toArray()));
            }
            bands.put(quantity, layers);
        });
        return new LaneFigures(known.lane(), known.layers(), bands);
    }
}
