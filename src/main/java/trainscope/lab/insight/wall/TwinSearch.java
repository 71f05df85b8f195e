package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the units of a [Tower] that are the same.
final class TwinSearch {
    private TwinSearch() {}

    /// Which units of each layer are the same.
    static List<Twins> of(Tower tower) {
        List<Twins> twins = new ArrayList<>();
        for (int l = 0; l < tower.depth(); l++) {
            twins.add(of(tower, l));
        }
        return twins;
    }

    private static Twins of(Tower tower, int layer) {
        int width = tower.width(layer);
        int[] groups = new int[width];
        int[] firsts = new int[width];
        int count = 0;
        boolean forEver = true;
        // Only units with the same first weight can be the same; of weights that are drawn, no two are.
        Map<Double, List<Integer>> candidates = new HashMap<>();
        for (int unit = 0; unit < width; unit++) {
            List<Integer> before = candidates.computeIfAbsent(tower.weights(layer)[unit],
                    _ -> new ArrayList<>());
            int found = -1;
            for (int group : before) {
                if (same(tower, layer, firsts[group], unit)) {
                    found = group;
                    break;
                }
            }
            if (found < 0) {
                found = count++;
                firsts[found] = unit;
                before.add(found);
            } else {
                forEver &= sameAbove(tower, layer, firsts[found], unit);
            }
            groups[unit] = found;
        }
        return new Twins(groups, count, forEver);
    }

    private static boolean same(Tower tower, int layer, int one, int other) {
        return column(tower.weights(layer), tower.width(layer), one, other)
                && column(tower.outputs(layer), tower.width(layer), one, other);
    }

    private static boolean column(double[] numbers, int width, int one, int other) {
        for (int row = 0; row < numbers.length; row += width) {
            if (Double.doubleToLongBits(numbers[row + one]) != Double
                    .doubleToLongBits(numbers[row + other])) {
                return false;
            }
        }
        return true;
    }

    /// Whether the same weights go out of two units. Above the last layer there are none yet: what begins as this lane begins
    /// is as much the same there as here.
    private static boolean sameAbove(Tower tower, int layer, int one, int other) {
        if (layer == tower.depth() - 1) {
            return true;
        }
        double[] w = tower.weights(layer + 1);
        int width = tower.width(layer + 1);
        for (int i = 0; i < width; i++) {
            if (Double.doubleToLongBits(w[one * width + i]) != Double
                    .doubleToLongBits(w[other * width + i])) {
                return false;
            }
        }
        return true;
    }
}
