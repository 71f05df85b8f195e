package trainscope.engine.data.file;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Inputs;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Numbers;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Targets;
import trainscope.engine.data.Values;
import trainscope.engine.data.file.CsvColumn.Kind;
import trainscope.engine.data.file.CsvColumn.Use;

/// Takes the rows of a table in, and makes a data set of them.
final class CsvTable {
    private final Content file;
    private final CsvGuess guess;
    private final Limits limits;
    private final boolean comma;
    private final Growing inputs;
    private final Growing targets;
    private final List<Words> words = new ArrayList<>();

    CsvTable(Content file, CsvGuess guess, Limits limits) throws Refusal {
        this.file = file;
        this.guess = guess;
        this.limits = limits;
        comma = guess.format().decimalComma();
        for (int i = 0; i < guess.columns().size(); i++) {
            words.add(new Words(file, i + 1));
        }
        if (guess.columns().stream().filter(CsvColumn::isTarget).count() != 1) {
            throw new Refusal(file, "csv.one-target");
        }
        if (columns(Use.INPUT) == 0) {
            throw new Refusal(file, "csv.no-inputs");
        }
        inputs = new Growing(file, limits, guess.pictures());
        targets = new Growing(file, limits, false);
    }

    private int columns(Use use) {
        return (int) guess.columns().stream().filter(column -> column.use() == use).count();
    }

    void add(int line, List<String> cells) throws Refusal {
        if (cells.size() != guess.columns().size()) {
            throw new Refusal(file, "csv.ragged", line, cells.size(), guess.columns().size());
        }
        if (guess.leaveOutGaps() && hasGap(cells)) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            switch (guess.columns().get(i).use()) {
                case INPUT -> inputs.add(input(line, i, cells.get(i)));
                case CLASS -> targets.add(words.get(i).code(line, present(line, i, cells.get(i))));
                case VALUE -> targets.add(number(line, i, cells.get(i)));
                case SKIP -> {}
            }
        }
    }

    private boolean hasGap(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (guess.columns().get(i).use() != Use.SKIP && CsvCell.isGap(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    private double input(int line, int column, String cell) throws Refusal {
        if (guess.columns().get(column).kind() == Kind.WORD) {
            return words.get(column).code(line, present(line, column, cell));
        }
        double number = number(line, column, cell);
        if (guess.pictures() && !CsvMeaning.isByte(number)) {
            throw new Refusal(file, "csv.no-pixel", line, column + 1, shortened(cell));
        }
        return number;
    }

    private String present(int line, int column, String cell) throws Refusal {
        if (CsvCell.isGap(cell)) {
            throw new Refusal(file, "csv.gap", line, column + 1);
        }
        return cell;
    }

    private double number(int line, int column, String cell) throws Refusal {
        double number = CsvCell.number(present(line, column, cell), comma);
        if (!Double.isFinite(number)) {
            throw new Refusal(file, Double.isNaN(number) ? "csv.no-number" : "csv.too-large", line,
                    column + 1,
                    shortened(cell));
        }
        return number;
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    DataSet toDataSet() throws Refusal {
        if (targets.count() == 0) {
            throw new Refusal(file, "csv.no-rows");
        }
        Inputs all = allInputs();
        int side = (int) Math.sqrt(all.columns());
        Shape shape = guess.pictures() && side * side == all.columns()
                ? new Shape(1, side, side)
                : Shape.features(all.columns());
        return new DataSet(file.name(), shape, all, allTargets());
    }

    private Targets allTargets() {
        for (int i = 0; i < words.size(); i++) {
            if (guess.columns().get(i).use() == Use.CLASS) {
                List<String> names = words.get(i).sorted(comma);
                int[] places = words.get(i).places(names);
                int[] labels = new int[targets.count()];
                for (int row = 0; row < labels.length; row++) {
                    labels[row] = places[(int) targets.at(row)];
                }
                return new Labels(labels, names);
            }
        }
        return new Values(targets.numbers());
    }

    private Inputs allInputs() throws Refusal {
        if (guess.pictures()) {
            return new Pixels(inputs.bytes(), columns(Use.INPUT), 255);
        }
        List<Spread> spreads = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            CsvColumn column = guess.columns().get(i);
            if (column.use() == Use.INPUT) {
                spreads.add(column.kind() == Kind.NUMBER ? new Spread(1, new int[0])
                        : new Spread(words.get(i).size(), words.get(i).places(words.get(i).sorted(comma))));
            }
        }
        int width = spreads.stream().mapToInt(Spread::width).sum();
        if (width == spreads.size() && columns(Use.INPUT) == numberInputs()) {
            return new Numbers(inputs.numbers(), width);
        }
        limits.check(file, (long) targets.count() * width, 2 * Double.BYTES);
        return new Numbers(spread(spreads, width), width);
    }

    private int numberInputs() {
        return (int) guess.columns().stream().filter(c -> c.use() == Use.INPUT && c.kind() == Kind.NUMBER)
                .count();
    }

    /// How many inputs a column becomes: one for a number, one for each of its words else.
    private static final class Spread {
        private final int width;
        private final int[] places;

        Spread(int width, int[] places) {
            this.width = width;
            this.places = places;
        }

        int width() {
            return width;
        }
    }

    private double[] spread(List<Spread> spreads, int width) {
        double[] all = new double[targets.count() * width];
        int to = 0;
        for (int from = 0; from < inputs.count(); from++) {
            Spread spread = spreads.get(from % spreads.size());
            if (spread.places.length == 0) {
                all[to] = inputs.at(from);
            } else {
                all[to + spread.places[(int) inputs.at(from)]] = 1;
            }
            to += spread.width;
        }
        return all;
    }
}
