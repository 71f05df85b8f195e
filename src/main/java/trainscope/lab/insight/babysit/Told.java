package trainscope.lab.insight.babysit;

import java.util.List;

/// A sentence as data: which text says it, and the numbers that stand in it, in the order of its placeholders.
///
/// @param key the text in short; `<key>.long` is a whole sentence
public record Told(String key, List<Fact> facts) {
    public Told {
        facts = List.copyOf(facts);
    }

    static Told of(String key, Fact... facts) {
        return new Told(key, List.of(facts));
    }

    /// The numbers as texts.
    public List<String> args() {
        return facts.stream().map(Fact::text).toList();
    }

    /// The number of that name, NaN where there is none.
    public double figure(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).mapToDouble(Fact::value).findFirst()
                .orElse(Double.NaN);
    }
}
