package trainscope.engine.data.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a cell says, as a number or as nothing.
final class CsvCell {
    private static final Set<String> GAPS = Set.of("", "na", "n/a", "nan", "null", "none", "?");
    private static final Pattern ENDLESS = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPS_POINT = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern GROUPS_COMMA = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    /// So many digits a long holds, and a double exactly.
    private static final int PLAIN_DIGITS = 15;

    private CsvCell() {}

    static boolean isGap(String cell) {
        return cell.length() <= 4 && GAPS.contains(cell.toLowerCase(Locale.ROOT));
    }

    /// The number that a cell says, which may be too large for a double; NaN where it says none.
    static double number(String cell, boolean decimalComma) {
        double plain = digits(cell);
        if (plain >= 0) {
            return plain;
        }
        char mark = decimalComma ? ',' : '.';
        if (isDecimal(cell, mark)) {
            return Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
        }
        if (ENDLESS.matcher(cell).matches()) {
            return cell.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if ((decimalComma ? GROUPS_COMMA : GROUPS_POINT).matcher(cell).matches()) {
            return Double.parseDouble(cell.replace(decimalComma ? "." : ",", "").replace(',', '.'));
        }
        return Double.NaN;
    }

    /// A whole number without a sign, by far the most frequent; −1 for everything else.
    private static double digits(String cell) {
        if (cell.isEmpty() || cell.length() > PLAIN_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }

    /// Whether it is a sign, digits, a mark, digits, e, a sign and digits, where all but some digits may be missing.
    private static boolean isDecimal(String cell, char mark) {
        int at = sign(cell, 0);
        int whole = digits(cell, at) - at;
        at += whole;
        int part = 0;
        if (at < cell.length() && cell.charAt(at) == mark) {
            part = digits(cell, at + 1) - at - 1;
            at += part + 1;
        }
        if (whole + part == 0) {
            return false;
        }
        if (at < cell.length() && (cell.charAt(at) == 'e' || cell.charAt(at) == 'E')) {
            int power = sign(cell, at + 1);
            at = digits(cell, power);
            return at > power && at == cell.length();
        }
        return at == cell.length();
    }

    private static int sign(String cell, int at) {
        return at < cell.length() && (cell.charAt(at) == '-' || cell.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String cell, int from) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
