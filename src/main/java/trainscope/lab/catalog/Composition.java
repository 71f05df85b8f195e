package trainscope.lab.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record taken apart into its components and put together again with some of them changed.
public final class Composition {
    private Composition() {}

    /// The components of a record by name, in their order.
    public static Map<String, Object> parts(Record whole) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            parts.put(component.getName(), read(component, whole));
        }
        return parts;
    }

    /// The same record with one component changed.
    public static <T> T with(T whole, String name, Object value) {
        Map<String, Object> parts = parts((Record) whole);
        if (parts.replace(name, value) == null) {
            throw new IllegalArgumentException(whole.getClass().getSimpleName() + " has no " + name);
        }
        return build(whole, parts);
    }

    /// A record of the same type from components by name.
    @SuppressWarnings("unchecked")
    static <T> T build(T prototype, Map<String, Object> parts) {
        RecordComponent[] components = prototype.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(c -> fitting(c.getType(), parts.get(c.getName())))
                .toArray();
        try {
            Constructor<?> canonical = prototype.getClass().getDeclaredConstructor(types);
            return (T) canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object fitting(Class<?> type, @Nullable Object part) {
        return type == int.class && part instanceof Long whole ? Integer.valueOf(Math.toIntExact(whole))
                : part;
    }

    private static Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
