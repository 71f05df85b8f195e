package trainscope.engine;

import java.util.List;

/// What is wrong with something a person wrote, as data: which text says it, the column it points at, the text's arguments.
///
/// The sentences live in the language bundles, so that every error can be said in every language.
///
/// @param key the key of the sentence
/// @param column where it happened, counted from 1; 0 where no single place is to blame
/// @param args what the sentence's placeholders stand for
public record Problem(String key, int column, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String key, Object... args) {
        return at(0, key, args);
    }

    public static Problem at(int column, String key, Object... args) {
        return new Problem(key, column, List.of(args).stream().map(String::valueOf).toList());
    }
}
