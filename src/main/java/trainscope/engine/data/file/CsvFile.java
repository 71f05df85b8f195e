package trainscope.engine.data.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;

/// A table as text, plain or packed with gzip. It is looked at first, and read as whoever looked at it has agreed to.
public record CsvFile(Content file) {
    private static final int MOST_ROWS = 1_000_000;

    /// What became of looking at a table: how it is probably meant, or what is wrong with it.
    public sealed interface Look {
        record Good(CsvGuess guess) implements Look {}

        record Bad(Problem problem) implements Look {}
    }

    /// Looks at the beginning of the file.
    public Look look() {
        try {
            return new Look.Good(new CsvMeaning(CsvSample.of(file)).guess());
        } catch (Refusal refusal) {
            return new Look.Bad(refusal.problem());
        } catch (IOException e) {
            return new Look.Bad(Refusal.unreadable(file, e).problem());
        }
    }

    public Loaded read(CsvGuess guess, Limits limits) {
        return Reading.of(file, () -> table(guess, limits));
    }

    private DataSet table(CsvGuess guess, Limits limits) throws IOException, Refusal {
        CsvTable table = new CsvTable(file, guess, limits);
        try (Bytes bytes = new Bytes(file); Reader text = text(bytes, guess.format().charset())) {
            CsvRows rows = new CsvRows(file, text, guess.format().separator());
            if (guess.format().header()) {
                rows.next();
            }
            for (int count = 0; rows.next(); count++) {
                if (count == MOST_ROWS) {
                    throw new Refusal(file, "csv.too-many-rows", rows.line(), MOST_ROWS);
                }
                table.add(rows.line(), rows.cells());
            }
        }
        return table.toDataSet();
    }

    private static Reader text(Bytes bytes, String charset) {
        return new BufferedReader(new InputStreamReader(bytes.stream(), CsvSample.strict(charset)));
    }
}
