package trainscope.engine;

import java.util.List;

/// Keeps a number that nobody reads, and an import that nobody uses: no error to Error Prone, only warnings.
public final class Planted {
    private Planted() {}

    public static int length(String word) {
        int forgotten = 7;
        return word.length();
    }
}
