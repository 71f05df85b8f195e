package trainscope.engine;

import java.util.ArrayList;
import java.util.List;

/// Speaks of lists without saying of what: raw types, and an unchecked call.
public final class Planted {
    private Planted() {}

    public static List words(String word) {
        List words = new ArrayList();
        words.add(word);
        return words;
    }
}
