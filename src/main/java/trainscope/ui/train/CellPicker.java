package trainscope.ui.train;

import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import trainscope.ui.kit.DataPoint;
import trainscope.ui.kit.PlotView;

/// Lets a person choose a cell of a picture of cells: with a click, or with the arrow keys. Column 0 stands at x = 0, row 0
/// on top.
final class CellPicker {
    private final IntSupplier columns;
    private final IntSupplier rows;
    private final BiConsumer<Integer, Integer> chosen;
    private int column;
    private int row;

    CellPicker(IntSupplier columns, IntSupplier rows, BiConsumer<Integer, Integer> chosen) {
        this.columns = columns;
        this.rows = rows;
        this.chosen = chosen;
    }

    void listen(PlotView view) {
        view.onDrag(_ -> columns.getAsInt() > 0, this::press);
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown() && arrow(e.getCode())) {
                e.consume();
            }
        });
    }

    /// Goes on from another cell.
    void at(int newColumn, int newRow) {
        column = newColumn;
        row = newRow;
    }

    private void press(DataPoint point) {
        choose((int) Math.round(point.x()), rows.getAsInt() - 1 - (int) Math.round(point.y()));
    }

    private boolean arrow(KeyCode code) {
        switch (code) {
            case LEFT, KP_LEFT -> choose(column - 1, row);
            case RIGHT, KP_RIGHT -> choose(column + 1, row);
            case UP, KP_UP -> choose(column, row - 1);
            case DOWN, KP_DOWN -> choose(column, row + 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(int newColumn, int newRow) {
        if (columns.getAsInt() > 0 && rows.getAsInt() > 0) {
            column = Math.clamp(newColumn, 0, columns.getAsInt() - 1);
            row = Math.clamp(newRow, 0, rows.getAsInt() - 1);
            chosen.accept(column, row);
        }
    }
}
