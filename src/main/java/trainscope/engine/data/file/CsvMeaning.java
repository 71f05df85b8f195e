package trainscope.engine.data.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trainscope.engine.data.file.CsvColumn.Kind;
import trainscope.engine.data.file.CsvColumn.Use;

/// Guesses from a sample what the columns of a table are for.
final class CsvMeaning {
    private static final Set<String> TARGET_NAMES = Set.of("class", "label", "labels", "target", "species",
            "y",
            "category", "output", "diagnosis", "클래스", "레이블", "라벨", "정답", "분류", "종류", "품종", "등급", "결과", "타깃",
            "목표");
    private static final Set<String> COUNTER_NAMES = Set.of("", "id", "no", "no.", "index", "번호", "순번");
    private static final int MOST_CLASSES = 20;
    private static final int MOST_WORDS = 10;
    /// So many numbers make a column of numbers; the rest are mistakes to be named, not words.
    private static final double MOSTLY = 0.9;
    private static final int SMALLEST_PICTURE = 49;

    private final CsvSample sample;
    private final boolean header;
    private final List<List<String>> body = new ArrayList<>();

    CsvMeaning(CsvSample sample) {
        this.sample = sample;
        int width = sample.width();
        sample.rows().stream().filter(row -> row.size() == width).forEach(body::add);
        header = hasHeader();
        if (header) {
            body.removeFirst();
        }
    }

    CsvGuess guess() {
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < sample.width(); i++) {
            Kind kind = kind(i, body);
            columns.add(new CsvColumn(name(i), kind, isIdle(i, kind) ? Use.SKIP : Use.INPUT));
        }
        int target = target(columns);
        Use use = columns.get(target).kind() == Kind.WORD || isCategory(target) ? Use.CLASS : Use.VALUE;
        columns.set(target, columns.get(target).with(use));
        boolean gaps = body.stream().flatMap(List::stream).anyMatch(CsvCell::isGap);
        CsvFormat written = sample.format();
        return new CsvGuess(
                new CsvFormat(written.charset(), written.separator(), written.decimalComma(), header),
                columns, gaps, arePictures(columns));
    }

    private String name(int column) {
        String name = header ? sample.rows().getFirst().get(column) : "";
        return name.isEmpty() ? Integer.toString(column + 1) : name;
    }

    /// Words above numbers are names; so are words that never come again.
    private boolean hasHeader() {
        List<List<String>> below = body.subList(1, body.size());
        List<String> first = sample.rows().getFirst();
        if (first.size() != sample.width()) {
            return false;
        }
        boolean words = true;
        for (int i = 0; i < first.size(); i++) {
            boolean word = isWord(first.get(i));
            if (word && kind(i, below) == Kind.NUMBER && cells(i, below).stream().anyMatch(c -> !isWord(c))) {
                return true;
            }
            int column = i;
            words &= word && below.stream().noneMatch(row -> row.get(column).equals(first.get(column)));
        }
        return words && new HashSet<>(first).size() == first.size();
    }

    private boolean isWord(String cell) {
        return !CsvCell.isGap(cell) && Double.isNaN(number(cell));
    }

    private double number(String cell) {
        return CsvCell.number(cell, sample.format().decimalComma());
    }

    private static List<String> cells(int column, List<List<String>> rows) {
        return rows.stream().map(row -> row.get(column)).filter(cell -> !CsvCell.isGap(cell)).toList();
    }

    private Kind kind(int column, List<List<String>> rows) {
        List<String> cells = cells(column, rows);
        long numbers = cells.stream().filter(cell -> !isWord(cell)).count();
        return numbers >= MOSTLY * cells.size() ? Kind.NUMBER : Kind.WORD;
    }

    /// Nothing can be learned from empty cells, from names that are all different, and from the number of the line.
    private boolean isIdle(int column, Kind kind) {
        List<String> cells = cells(column, body);
        if (cells.isEmpty()) {
            return true;
        }
        if (kind == Kind.WORD) {
            return new HashSet<>(cells).size() > MOST_WORDS;
        }
        boolean counter = header
                ? COUNTER_NAMES.contains(sample.rows().getFirst().get(column).toLowerCase(Locale.ROOT))
                : column == 0 && sample.width() > 2;
        return counter && counts(cells);
    }

    private boolean counts(List<String> cells) {
        double first = number(cells.getFirst());
        for (int i = 0; i < cells.size(); i++) {
            if (number(cells.get(i)) != first + i) {
                return false;
            }
        }
        return cells.size() > 2 && (first == 0 || first == 1);
    }

    private int target(List<CsvColumn> columns) {
        int last = columns.size() - 1;
        for (int i = last; i >= 0; i--) {
            if (TARGET_NAMES.contains(columns.get(i).name().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        while (last > 0 && cells(last, body).isEmpty()) {
            last--;
        }
        if (isCategory(last)) {
            return last;
        }
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            if (columns.get(i).kind() == Kind.WORD && isCategory(i)) {
                words.add(i);
            }
        }
        if (words.size() == 1) {
            return words.getFirst();
        }
        return columns.getFirst().use() == Use.INPUT && isCategory(0)
                && arePictures(columns.subList(1, last + 1))
                        ? 0
                        : last;
    }

    /// Few different ones, each more than once on the average; numbers among them are whole.
    private boolean isCategory(int column) {
        List<String> cells = cells(column, body);
        Set<String> different = new HashSet<>(cells);
        return different.size() >= 2 && different.size() <= MOST_CLASSES
                && cells.size() >= 2 * different.size()
                && different.stream()
                        .allMatch(cell -> isWord(cell) || number(cell) == StrictMath.rint(number(cell)));
    }

    private boolean arePictures(List<CsvColumn> columns) {
        List<CsvColumn> inputs = columns.stream().filter(column -> column.use() == Use.INPUT).toList();
        int side = (int) Math.sqrt(inputs.size());
        return inputs.size() >= SMALLEST_PICTURE && side * side == inputs.size()
                && inputs.stream().allMatch(column -> column.kind() == Kind.NUMBER)
                && body.stream().flatMap(List::stream).map(this::number)
                        .allMatch(x -> Double.isNaN(x) || isByte(x));
    }

    static boolean isByte(double number) {
        return number >= 0 && number <= 255 && number == StrictMath.rint(number);
    }
}
