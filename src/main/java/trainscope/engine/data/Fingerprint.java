package trainscope.engine.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over what a data set holds, number by number, most significant byte first.
final class Fingerprint {
    private static final int CHUNK = 1 << 13;

    private Fingerprint() {}

    static String of(DataSet data) {
        MessageDigest digest = sha256();
        add(digest, new int[] {data.shape().channels(), data.shape().height(), data.shape().width()});
        data.inputs().digest(digest);
        data.targets().digest(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    static void add(MessageDigest into, double number) {
        into.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    }

    static void add(MessageDigest into, double[] numbers) {
        byte[] bytes = new byte[CHUNK * Double.BYTES];
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - from);
            ByteBuffer.wrap(bytes).asDoubleBuffer().put(numbers, from, count);
            into.update(bytes, 0, count * Double.BYTES);
        }
    }

    static void add(MessageDigest into, int[] numbers) {
        byte[] bytes = new byte[CHUNK * Integer.BYTES];
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - from);
            ByteBuffer.wrap(bytes).asIntBuffer().put(numbers, from, count);
            into.update(bytes, 0, count * Integer.BYTES);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
