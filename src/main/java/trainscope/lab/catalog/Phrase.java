package trainscope.lab.catalog;

import java.util.Map;

/// A named thing with named values, as people write it: `Adam(lr=0.3, schedule=cosine(steps=100))`.
///
/// @param name what is meant
/// @param column where the name stood in the text, 0 where it came from elsewhere
/// @param values in the order written
public record Phrase(String name, int column, Map<String, Value> values) {

    /// What stands behind an equals sign.
    public sealed interface Value {
        int column();

        /// Anything written as one word or in quotes: a number, a form, a name.
        record Word(String text, int column) implements Value {}

        /// A phrase of its own.
        record Nested(Phrase phrase, int column) implements Value {}
    }
}
