package trainscope.engine.data.file;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The different words of a column, numbered as they come and put in order at the end: numbers by their size, words by
/// their letters.
final class Words {
    private static final int MOST = 1000;

    private final Content file;
    private final int column;
    private final Map<String, Integer> codes = new HashMap<>();

    Words(Content file, int column) {
        this.file = file;
        this.column = column;
    }

    int code(int line, String word) throws Refusal {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        if (codes.size() == MOST) {
            throw new Refusal(file, "csv.too-many-words", line, column, MOST);
        }
        codes.put(word, codes.size());
        return codes.size() - 1;
    }

    int size() {
        return codes.size();
    }

    /// The words in their order.
    List<String> sorted(boolean decimalComma) {
        boolean numbers = codes.keySet().stream()
                .noneMatch(word -> Double.isNaN(CsvCell.number(word, decimalComma)));
        Comparator<String> letters = Comparator.naturalOrder();
        return codes.keySet().stream().sorted(numbers
                ? Comparator.comparingDouble((String word) -> CsvCell.number(word, decimalComma))
                        .thenComparing(letters)
                : letters).toList();
    }

    /// For every number that was given, the place of its word in that order.
    int[] places(List<String> sorted) {
        int[] places = new int[codes.size()];
        Arrays.setAll(places, i -> i);
        for (int i = 0; i < places.length; i++) {
            Integer code = codes.get(sorted.get(i));
            if (code != null) {
                places[code] = i;
            }
        }
        return places;
    }
}
