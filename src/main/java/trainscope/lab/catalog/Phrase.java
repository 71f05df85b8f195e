package trainscope.lab.catalog;

import java.util.Map;

/// A named thing with named values, as people write it: `Adam(lr=0.3, schedule=cosine(steps=100))`.
///
/// @param name what is meant
/// @param column where the name stood in the text, 0 where it came from elsewhere
/// @param values in the order written
public record Phrase(String name, int column, Map<String, Value> values) {

    /// The phrase that a value is; a word is one without values.
    static Phrase of(Value value) {
        return switch (value) {
            case Value.Nested nested -> nested.phrase();
            case Value.Word word -> new Phrase(word.text(), word.column(), Map.of());
        };
    }

    /// What stands behind an equals sign.
    public sealed interface Value {
        int column();

        /// The word itself; of a phrase, its name with brackets, which is no number and no form.
        default String word() {
            return switch (this) {
                case Word word -> word.text();
                case Nested nested -> nested.phrase().name() + "(…)";
            };
        }

        /// Anything written as one word or in quotes: a number, a form, a name.
        record Word(String text, int column) implements Value {}

        /// A phrase of its own.
        record Nested(Phrase phrase, int column) implements Value {}
    }
}
