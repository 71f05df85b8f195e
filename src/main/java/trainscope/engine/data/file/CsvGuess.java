package trainscope.engine.data.file;

import java.util.ArrayList;
import java.util.List;

/// How a table is probably meant: to be shown, to be corrected by whoever knows better, and then to be read by.
///
/// @param leaveOutGaps whether lines with an empty cell are left out; otherwise such a line is a mistake
/// @param pictures whether the inputs are the bytes of square pictures
public record CsvGuess(CsvFormat format, List<CsvColumn> columns, boolean leaveOutGaps, boolean pictures) {
    public CsvGuess {
        columns = List.copyOf(columns);
    }

    /// The same with one column changed. A second target takes the place of the first, which is left out from then on.
    public CsvGuess with(int index, CsvColumn column) {
        List<CsvColumn> changed = new ArrayList<>(columns);
        if (column.isTarget()) {
            changed.replaceAll(other -> other.isTarget() ? other.with(CsvColumn.Use.SKIP) : other);
        }
        changed.set(index, column);
        return new CsvGuess(format, changed, leaveOutGaps, pictures);
    }
}
