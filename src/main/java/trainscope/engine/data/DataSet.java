package trainscope.engine.data;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/// Examples to learn from: inputs of one shape, and a class or a number for each. Nothing in it ever changes.
public final class DataSet {
    private final String name;
    private final Shape shape;
    private final Inputs inputs;
    private final Targets targets;
    private volatile @Nullable String hash;

    public DataSet(String name, Shape shape, Inputs inputs, Targets targets) {
        if (inputs.columns() != shape.size() || inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " × " + inputs.columns() + " inputs, "
                    + targets.rows() + " targets, " + shape);
        }
        this.name = name;
        this.shape = shape;
        this.inputs = inputs;
        this.targets = targets;
    }

    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    public Inputs inputs() {
        return inputs;
    }

    public Targets targets() {
        return targets;
    }

    public int size() {
        return inputs.rows();
    }

    /// The same examples, to be learned about anew.
    public DataSet with(Targets others) {
        return new DataSet(name, shape, inputs, others);
    }

    /// The same examples under another name, and their classes by these names.
    public DataSet called(String other, List<String> classes) {
        return new DataSet(other, shape, inputs,
                targets instanceof Labels labels ? labels.called(classes) : targets);
    }

    /// The same pictures with their bytes on another scale: 255 makes them 0…1, 1 leaves them as they are. Inputs that
    /// are not bytes stay what they are.
    public DataSet dividedBy(double divisor) {
        return inputs instanceof Pixels pixels
                ? new DataSet(name, shape, pixels.dividedBy(divisor), targets)
                : this;
    }

    /// Writes the first `count` of these rows under each other. Once `into` has held as many, nothing is allocated.
    public void batch(int[] rows, int count, DMatrixRMaj into) {
        int columns = inputs.columns();
        into.reshape(count, columns);
        for (int i = 0; i < count; i++) {
            inputs.copy(rows[i], into.data, i * columns);
        }
    }

    /// All examples, in their order.
    public Part all() {
        int[] rows = new int[size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        return new Part(this, rows);
    }

    /// What is in it, as SHA-256: equal for equal shape, inputs, targets and class names. The name does not count.
    public String hash() {
        String known = hash;
        if (known == null) {
            known = Fingerprint.of(this);
            hash = known;
        }
        return known;
    }
}
