package trainscope.engine;

import org.jspecify.annotations.Nullable;

/// Takes the length of a word that may not be there.
public final class Planted {
    private Planted() {}

    public static int length(@Nullable String word) {
        return word.length();
    }
}
