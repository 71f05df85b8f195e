package trainscope.engine.data;

import java.security.MessageDigest;

/// A real number for every example.
public final class Values implements Targets {
    private final double[] values;

    /// @param values they are kept, not copied
    public Values(double[] values) {
        this.values = values;
    }

    @Override
    public int rows() {
        return values.length;
    }

    public double of(int row) {
        return values[row];
    }

    @Override
    public void digest(MessageDigest into) {
        Fingerprint.add(into, values);
    }
}
