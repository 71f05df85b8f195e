package trainscope.engine.data;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/// Some of the examples of a data set, in an order of their own. The numbers are not copied.
public final class Part implements Table {
    private final DataSet data;
    private final int[] rows;

    /// @param rows which examples of `data`; they are kept, not copied
    public Part(DataSet data, int[] rows) {
        this.data = data;
        this.rows = rows;
    }

    public DataSet data() {
        return data;
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int width() {
        return data.inputs().columns();
    }

    /// Which example of the data set stands at this place.
    public int row(int place) {
        return rows[place];
    }

    /// The first `count` of them: of a stratified part, a smaller stratified part.
    public Part first(int count) {
        return slice(0, Math.min(count, rows.length));
    }

    /// Those at the places `from` to `to` − 1.
    public Part slice(int from, int to) {
        return new Part(data, Arrays.copyOfRange(rows, from, to));
    }

    /// All but those at the places `from` to `to` − 1.
    public Part without(int from, int to) {
        int[] rest = new int[rows.length - (to - from)];
        System.arraycopy(rows, 0, rest, 0, from);
        System.arraycopy(rows, to, rest, from, rows.length - to);
        return new Part(data, rest);
    }

    /// The same examples in another order, or some of them.
    public Part at(int[] places) {
        return new Part(data, Arrays.stream(places).map(place -> rows[place]).toArray());
    }

    /// The examples of the same numbers in another data set.
    public Part in(DataSet other) {
        return new Part(other, rows);
    }

    /// Writes the inputs at the first `count` of these places under each other.
    public void batch(int[] places, int count, DMatrixRMaj into) {
        int width = width();
        into.reshape(count, width);
        for (int i = 0; i < count; i++) {
            data.inputs().copy(rows[places[i]], into.data, i * width);
        }
    }

    @Override
    public void read(int from, int count, DMatrixRMaj into) {
        int width = width();
        into.reshape(count, width);
        for (int i = 0; i < count; i++) {
            data.inputs().copy(rows[from + i], into.data, i * width);
        }
    }

    /// The class of the example at this place.
    public int label(int place) {
        return data.targets() instanceof Labels labels ? labels.of(rows[place]) : -1;
    }

    /// The number that belongs to the example at this place; of a class, its index.
    public double value(int place) {
        return switch (data.targets()) {
            case Labels labels -> labels.of(rows[place]);
            case Values values -> values.of(rows[place]);
        };
    }
}
