package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trainscope.engine.init.Initializer;
import trainscope.engine.optim.Form;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Numerals;

/// How Python writes what Java holds.
final class Python {
    private Python() {}

    /// `decayRate` is `decay_rate`.
    static String name(String javaName) {
        return javaName.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    static String number(double value) {
        return Double.isFinite(value) ? Numerals.print(value) : "float(\"" + value + "\")";
    }

    /// `Dense("W1", "b1")`
    static String call(String function, List<String> arguments) {
        return function + "(" + String.join(", ", arguments) + ")";
    }

    /// The name of the class that does what a record says: `L2` in the form `HALF` is `L2Half`.
    static String type(Record part) {
        return part.getClass().getSimpleName()
                + (Composition.parts(part).get("form") instanceof Form form ? camel(form.name()) : "");
    }

    private static String camel(String constant) {
        var name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /// Makes what a record says: `Cosine(steps=100, floor=0)`, other records inside of it included.
    static String make(Record part) {
        return call(type(part), values(Composition.parts(part)));
    }

    /// `steps=100`, for every component that is a number or another record.
    static List<String> values(Map<String, Object> parts) {
        List<String> values = new ArrayList<>();
        parts.forEach((name, value) -> {
            switch (value) {
                case Form _,Initializer _ -> {}
                case Record inside -> values.add(name(name) + "=" + make(inside));
                case Number number -> values.add(name(name) + "=" + number(number.doubleValue()));
                default -> throw new IllegalArgumentException(name + ": " + value);
            }
        });
        return values;
    }
}
