package trainscope.lab.catalog;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import trainscope.engine.Range;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Initializer;
import trainscope.engine.optim.Form;
import trainscope.engine.optim.Schedule;

/// One thing a person can set, as data: its name, what it accepts, and where its slider runs. Every control, every
/// column of `trainscope list` and every check comes from here.
///
/// @param choices the words of a [Kind#CHOICE]; of a [Kind#PART], the shelf it is chosen from; empty otherwise
public record Knob(String name, Kind kind, double min, double max, double from, double to, boolean log,
        List<String> choices) {

    /// The shelves of what can be a part of something else.
    private static final Map<Class<?>, String> SHELVES = Map.of(Schedule.class, "schedule", Activation.class,
            "activation", Initializer.class, "initializer");

    /// What sort of value a knob takes.
    public enum Kind {
        NUMBER, WHOLE, CHOICE, PART
    }

    /// The knob of a record component, made from its type and its [Range].
    static Knob of(RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants()).map(Form.class::cast).map(Form::id)
                    .toList();
            return new Knob(name, Kind.CHOICE, 0, 0, 0, 0, false, words);
        }
        String shelf = SHELVES.get(type);
        if (shelf != null) {
            return new Knob(name, Kind.PART, 0, 0, 0, 0, false, List.of(shelf));
        }
        Range range = component.getAnnotation(Range.class);
        boolean whole = type == long.class || type == int.class;
        if (range == null || (type != double.class && !whole)) {
            throw new IllegalStateException("no range on " + component);
        }
        Kind kind = whole ? Kind.WHOLE : Kind.NUMBER;
        return new Knob(name, kind, range.min(), range.max(), range.from(), range.to(), range.log(),
                List.of());
    }

    public boolean accepts(double value) {
        return value >= min && value <= max && (kind != Kind.WHOLE || value == Math.rint(value));
    }
}
