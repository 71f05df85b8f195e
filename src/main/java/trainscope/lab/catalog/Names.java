package trainscope.lab.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// How names that people type are compared: letters and digits only, in small, and a near miss finds its neighbour.
final class Names {
    private Names() {}

    static String plain(String name) {
        var plain = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// The known name nearest to this one, or nothing where none is near.
    static String nearest(String name, Collection<String> known) {
        String wanted = plain(name);
        return known.stream().min(Comparator.comparingInt(k -> distance(wanted, plain(k))))
                .filter(k -> distance(wanted, plain(k)) <= Math.max(1, wanted.length() / 3)).orElse("");
    }

    /// The number of letters to insert, delete or exchange.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
