package trainscope.engine.data;

import java.security.MessageDigest;

/// The numbers of many examples, a row for each: what goes into a network.
public sealed interface Inputs permits Pixels, Numbers {
    int rows();

    int columns();

    double at(int row, int column);

    /// Copies a whole row into `into`, from the place `from` on.
    void copy(int row, double[] into, int from);

    void digest(MessageDigest into);
}
