package trainscope.lab.run;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The SHA-256 of numbers, bit by bit.
final class Fingerprint {
    private static final int PIECE = 1024;

    private final MessageDigest digest;
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE * Double.BYTES);

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// That of all that decides the steps to come of these lanes.
    static String of(List<Lane> lanes) {
        var fingerprint = new Fingerprint();
        lanes.forEach(lane -> lane.digest(fingerprint));
        return fingerprint.hex();
    }

    /// Adds all numbers; every NaN counts as the same.
    void add(double[] numbers) {
        for (double number : numbers) {
            if (!bytes.hasRemaining()) {
                drain();
            }
            bytes.putLong(Double.doubleToLongBits(number));
        }
    }

    private void drain() {
        digest.update(bytes.flip());
        bytes.clear();
    }

    String hex() {
        drain();
        return HexFormat.of().formatHex(digest.digest());
    }
}
