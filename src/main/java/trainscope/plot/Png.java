package trainscope.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Images as PNG files (W3C Portable Network Graphics, third edition): 8 bits per channel, with alpha where it is used.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int TRUECOLOUR = 2;
    private static final int TRUECOLOUR_ALPHA = 6;
    /// Filter 2 stores differences to the row above: pictures are mostly flat from row to row.
    private static final int UP = 2;

    private Png() {}

    public static byte[] encode(Pixels pixels) {
        boolean alpha = hasAlpha(pixels);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels.width()).putInt(pixels.height());
        header.put((byte) 8).put((byte) (alpha ? TRUECOLOUR_ALPHA : TRUECOLOUR));
        chunk(out, "IHDR", header.array(), 13);
        byte[] packed = new byte[1 << 16];
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(rows(pixels, alpha));
            deflater.finish();
            while (!deflater.finished()) {
                chunk(out, "IDAT", packed, deflater.deflate(packed));
            }
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", packed, 0);
        return out.toByteArray();
    }

    private static boolean hasAlpha(Pixels pixels) {
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                if (pixels.at(x, y) >>> 24 != 255) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] rows(Pixels pixels, boolean alpha) {
        int channels = alpha ? 4 : 3;
        byte[] rows = new byte[Math.multiplyExact(pixels.height(), pixels.width() * channels + 1)];
        int at = 0;
        for (int y = 0; y < pixels.height(); y++) {
            rows[at++] = UP;
            for (int x = 0; x < pixels.width(); x++) {
                int colour = pixels.at(x, y);
                int above = y == 0 ? 0 : pixels.at(x, y - 1);
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rows[at++] = (byte) ((colour >> shift) - (above >> shift));
                }
                if (alpha) {
                    rows[at++] = (byte) ((colour >>> 24) - (above >>> 24));
                }
            }
        }
        return rows;
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int n) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, n);
        out.writeBytes(ByteBuffer.allocate(4).putInt(n).array());
        out.writeBytes(name);
        out.write(data, 0, n);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
