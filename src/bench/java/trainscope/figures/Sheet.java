package trainscope.figures;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables as the pages of this project have them.
final class Sheet {
    private final PrintStream out;

    Sheet(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println("### " + title);
        out.println();
    }

    void head(String... cells) {
        row(cells);
        row(IntStream.range(0, cells.length).mapToObj(_ -> "---").toArray(String[]::new));
    }

    void row(String... cells) {
        out.println(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")));
        out.flush();
    }

    /// Three digits that count.
    static String number(double value) {
        double size = Math.abs(value);
        String form = size == 0 || (size >= 1e-3 && size < 1e4) ? plain(size) : "%.2e";
        return Double.isNaN(value) ? "NaN" : String.format(Locale.ROOT, form, value);
    }

    private static String plain(double size) {
        int digits = size == 0 ? 0 : (int) Math.clamp(2 - Math.floor(Math.log10(size)), 0, 6);
        return "%." + digits + "f";
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /// The least and the largest of several.
    static String range(double... values) {
        return number(Arrays.stream(values).min().orElse(Double.NaN)) + "–"
                + number(Arrays.stream(values).max().orElse(Double.NaN));
    }

    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
