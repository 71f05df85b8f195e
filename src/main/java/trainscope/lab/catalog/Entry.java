package trainscope.lab.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trainscope.engine.optim.Form;

/// One thing on offer: its id, the other names people call it, and a prototype for every form it comes in. The
/// prototype's values are the defaults, and they are written nowhere else.
public record Entry<T>(String id, List<String> otherNames, List<Variant<T>> variants) {

    /// A form with its defaults.
    public record Variant<T>(Reading reading, T prototype) {
        /// The word that asks for this form, empty where there is only one.
        public String form() {
            return Composition.parts((Record) prototype).get("form") instanceof Form form ? form.id() : "";
        }
    }

    public Entry {
        otherNames = List.copyOf(otherNames);
        variants = List.copyOf(variants);
    }

    /// Something that comes in one form.
    static <T> Entry<T> one(String id, T prototype, String... otherNames) {
        return new Entry<>(id, List.of(otherNames), List.of(is(Reading.ALL, prototype)));
    }

    static <T> Variant<T> is(Reading reading, T prototype) {
        return new Variant<>(reading, prototype);
    }

    /// The form one gets without asking.
    public T prototype() {
        return variants.getFirst().prototype();
    }

    public List<Knob> knobs() {
        return Arrays.stream(prototype().getClass().getRecordComponents()).map(Knob::of).toList();
    }

    public boolean isOf(Object value) {
        return prototype().getClass() == value.getClass();
    }

    boolean isCalled(String name) {
        String wanted = Names.plain(name);
        return Names.plain(id).equals(wanted)
                || otherNames.stream().anyMatch(n -> Names.plain(n).equals(wanted));
    }

    /// The form of that name, or the first that is such a reading.
    Optional<Variant<T>> variant(String word) {
        String wanted = Names.plain(word);
        return variants.stream().filter(v -> Names.plain(v.form()).equals(wanted)).findFirst()
                .or(() -> Reading.called(wanted).flatMap(this::reading));
    }

    private Optional<Variant<T>> reading(Reading wanted) {
        return wanted.nearest().stream()
                .flatMap(reading -> variants.stream().filter(v -> v.reading() == reading)).findFirst();
    }
}
