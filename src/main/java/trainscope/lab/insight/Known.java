package trainscope.lab.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the letters of a formula stand for: one number for each of the two axes, or one for both.
final class Known {
    /// The gradient the rule was given, and the part of it that is chance.
    static final String SLOPE = "∇f";
    static final String CHANCE = "ξ";

    private final Map<String, double[]> values = new HashMap<>();

    /// The same number on both axes.
    void put(String name, double value) {
        values.put(name, new double[] {value});
    }

    void put(String name, double x, double y) {
        values.put(name, new double[] {x, y});
    }

    double value(String name, int axis) {
        double[] found = values.get(name);
        if (found != null) {
            return found[found.length == 1 ? 0 : axis];
        }
        String whole = whole(name).orElseThrow(() -> new IllegalArgumentException("unknown name " + name));
        return value(whole, axis(name));
    }

    /// Assigns; `Δx` assigns the part of Δ along x.
    void assign(String name, double x, double y, boolean shared) {
        if (!shared) {
            put(name, x, y);
        } else if (isPart(name)) {
            double[] both = values.computeIfAbsent(name.substring(0, name.length() - 1), _ -> new double[2]);
            both[axis(name)] = x;
        } else {
            put(name, x);
        }
    }

    /// Whether a name has a number of its own for each axis.
    boolean differs(String name) {
        double[] found = values.get(name);
        return found != null && found.length == 2;
    }

    /// Whether a number is one that has a direction, and is then shown with its sign.
    boolean isDirected(String name) {
        return differs(name) || (!values.containsKey(name) && whole(name).isPresent()) || isPart(name);
    }

    private Optional<String> whole(String part) {
        String stem = part.substring(0, part.length() - 1);
        return isPart(part) && differs(stem) ? Optional.of(stem) : Optional.empty();
    }

    private boolean isPart(String name) {
        return name.length() > 1 && !values.containsKey(name) && (name.endsWith("x") || name.endsWith("y"));
    }

    private static int axis(String part) {
        return part.endsWith("x") ? 0 : 1;
    }
}
