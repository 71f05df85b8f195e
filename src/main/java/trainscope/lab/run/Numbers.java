package trainscope.lab.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import trainscope.engine.math.Kernels;

/// What can be asked of a whole array of numbers, and how it goes to a file and back to the bit.
final class Numbers {
    private static final int PIECE = 4096;

    private Numbers() {}

    /// Writes the first `count` numbers.
    static void write(double[] numbers, int count, DataOutput out) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Double.BYTES);
        for (int from = 0; from < count; from += PIECE) {
            int some = Math.min(PIECE, count - from);
            piece.asDoubleBuffer().put(numbers, from, some);
            out.write(piece.array(), 0, some * Double.BYTES);
        }
    }

    /// Reads what was written into the first `count` places.
    static void read(double[] into, int count, DataInput in) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Double.BYTES);
        for (int from = 0; from < count; from += PIECE) {
            int some = Math.min(PIECE, count - from);
            in.readFully(piece.array(), 0, some * Double.BYTES);
            piece.asDoubleBuffer().get(into, from, some);
        }
    }

    /// The place of the first number that is not finite, or -1.
    static int firstBroken(Kernels kernels, double[] numbers) {
        double sum = kernels.sum(numbers, 0, numbers.length);
        // A sum of finite numbers may overflow, so one that is not finite is only a suspicion.
        for (int i = 0; i < numbers.length && !Double.isFinite(sum); i++) {
            if (!Double.isFinite(numbers[i])) {
                return i;
            }
        }
        return -1;
    }
}
