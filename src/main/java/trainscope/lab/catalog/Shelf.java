package trainscope.lab.catalog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trainscope.engine.Problem;
import trainscope.engine.optim.Form;
import trainscope.lab.catalog.Phrase.Value;

/// All things of one kind: finds them by what people call them, and makes them from phrases.
///
/// @param kind the family of their text keys: `optimizer`, `surface`, `schedule`
public record Shelf<T>(String kind, List<Entry<T>> entries) {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("eta", "lr"),
            Map.entry("learningrate", "lr"), Map.entry("alpha", "momentum"), Map.entry("decay", "decayRate"),
            Map.entry("rho", "decayRate"), Map.entry("gamma", "decayRate"), Map.entry("epsilon", "eps"),
            Map.entry("wd", "weightDecay"), Map.entry("l2", "weightDecay"), Map.entry("psi", "momentumDecay"),
            Map.entry("lambda", "damping"));

    public Shelf {
        entries = List.copyOf(entries);
    }

    /// What people ask for to see all of a kind.
    public static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies"
                : kind.endsWith("s") ? kind + "es" : kind + "s";
    }

    public String plural() {
        return plural(kind);
    }

    public Optional<Entry<T>> find(String name) {
        return entries.stream().filter(e -> e.isCalled(name)).findFirst();
    }

    /// The id that looks most like a name, or nothing where none does.
    public String nearest(String name) {
        return Names.nearest(name, entries.stream().map(Entry::id).toList());
    }

    /// Whether a value is made from one of these.
    boolean holds(Object value) {
        return entries.stream().anyMatch(e -> e.isOf(value));
    }

    /// The entry this value was made from.
    public Entry<T> entryOf(Object value) {
        return entries.stream().filter(e -> e.isOf(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value + " is not in the catalog"));
    }

    /// The form of a value's entry that the value has, with the defaults of that form.
    public Entry.Variant<T> variantOf(Object value) {
        Object form = Composition.parts((Record) value).get("form");
        Entry<T> entry = entryOf(value);
        return form instanceof Form asked ? entry.variant(asked.id()).orElseThrow()
                : entry.variants().getFirst();
    }

    /// Makes what a phrase asks for: the form's prototype with the named values changed.
    public T make(Phrase phrase, Catalog catalog) throws Refused {
        Entry<T> entry = find(phrase.name()).orElseThrow(() -> unknown(phrase));
        Map<String, Value> values = new LinkedHashMap<>(phrase.values());
        T prototype = entry.prototype();
        Value form = values.remove("form");
        if (form != null) {
            prototype = entry.variant(form.word()).orElseThrow(() -> unknownForm(entry, form)).prototype();
        }
        Map<String, Object> parts = Composition.parts((Record) prototype);
        List<Knob> knobs = entry.knobs();
        Set<Knob> turned = new HashSet<>();
        for (var pair : values.entrySet()) {
            Knob knob = knob(knobs, pair.getKey(), entry, pair.getValue());
            if (!turned.add(knob)) {
                throw new Refused(Problem.at(pair.getValue().column(), "phrase.twice", pair.getKey()));
            }
            parts.put(knob.name(), value(knob, pair.getValue(), catalog));
        }
        return Composition.build(prototype, parts);
    }

    private Knob knob(List<Knob> knobs, String name, Entry<T> entry, Value value) throws Refused {
        String wanted = Names.plain(name);
        String other = OTHER_NAMES.getOrDefault(wanted, "");
        return knobs.stream().filter(k -> Names.plain(k.name()).equals(wanted)).findFirst()
                .or(() -> knobs.stream().filter(k -> k.name().equals(other)).findFirst())
                .orElseThrow(
                        () -> new Refused(Problem.at(value.column(), "catalog.unknown-knob", entry.id(), name,
                                knobs.stream().map(Knob::name).collect(Collectors.joining(", ")))));
    }

    private static Object value(Knob knob, Value value, Catalog catalog) throws Refused {
        if (knob.kind() == Knob.Kind.PART) {
            return catalog.part(knob.choices().getFirst(), value);
        }
        if (!(value instanceof Value.Word word)) {
            throw new Refused(Problem.at(value.column(), "catalog.not-a-number", knob.name(), ""));
        }
        double number = Numerals.parse(word.text()).orElseThrow(
                () -> new Refused(
                        Problem.at(value.column(), "catalog.not-a-number", knob.name(), word.text())));
        if (!knob.accepts(number)) {
            String key = knob.kind() == Knob.Kind.WHOLE ? "catalog.not-whole" : "catalog.out-of-range";
            throw new Refused(
                    Problem.at(value.column(), key, knob.name(), value.word(), Numerals.print(knob.min()),
                            Numerals.print(knob.max())));
        }
        if (knob.kind() == Knob.Kind.WHOLE) {
            return (long) number;
        }
        return number;
    }

    private Refused unknown(Phrase phrase) {
        List<String> ids = entries.stream().map(Entry::id).toList();
        return new Refused(Problem.at(phrase.column(), "catalog.unknown-" + kind, phrase.name(),
                nearest(phrase.name()), String.join(", ", ids)));
    }

    private Refused unknownForm(Entry<T> entry, Value form) {
        String forms = entry.variants().stream().map(Entry.Variant::form).filter(f -> !f.isEmpty())
                .collect(Collectors.joining(", "));
        return new Refused(
                Problem.at(form.column(), forms.isEmpty() ? "catalog.no-forms" : "catalog.unknown-form",
                        entry.id(), form.word(), forms));
    }
}
