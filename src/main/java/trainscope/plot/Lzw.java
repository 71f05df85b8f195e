package trainscope.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// The compression of GIF: strings of bytes that were met before are replaced by a code of 9 to 12 bits. Source: Welch, "A
/// technique for high-performance data compression", 1984.
final class Lzw {
    private static final int BITS = 8;
    private static final int CLEAR = 1 << BITS;
    private static final int END = CLEAR + 1;
    private static final int MOST_CODES = 1 << 12;
    /// Places for strings; a power of two well above the codes, so that few meet.
    private static final int PLACES = 1 << 14;

    private final OutputStream out;
    private final int[] keys = new int[PLACES];
    private final int[] codes = new int[PLACES];
    private final byte[] block = new byte[255];
    private int filled;
    private int pending;
    private int pendingBits;
    private int width;
    private int next;

    Lzw(OutputStream out) {
        this.out = out;
    }

    void write(byte[] bytes) throws IOException {
        out.write(BITS);
        forget();
        put(CLEAR);
        int string = bytes[0] & 0xFF;
        for (int i = 1; i < bytes.length; i++) {
            int letter = bytes[i] & 0xFF;
            int key = string << BITS | letter;
            int place = place(key);
            if (keys[place] == key) {
                string = codes[place];
            } else {
                put(string);
                learn(place, key);
                string = letter;
            }
        }
        put(string);
        put(END);
        if (pendingBits > 0) {
            store(pending);
        }
        flush();
        out.write(0);
    }

    private int place(int key) {
        int place = (key * 0x9E3779B1) >>> (32 - 14);
        while (keys[place] != -1 && keys[place] != key) {
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }

    private void learn(int place, int key) throws IOException {
        if (next == MOST_CODES) {
            put(CLEAR);
            forget();
            return;
        }
        keys[place] = key;
        codes[place] = next;
        // A reader learns every string one code later: it needs the wider code only then.
        if (next == 1 << width) {
            width++;
        }
        next++;
    }

    private void forget() {
        Arrays.fill(keys, -1);
        width = BITS + 1;
        next = END + 1;
    }

    private void put(int code) throws IOException {
        pending |= code << pendingBits;
        pendingBits += width;
        while (pendingBits >= Byte.SIZE) {
            store(pending);
            pending >>>= Byte.SIZE;
            pendingBits -= Byte.SIZE;
        }
    }

    private void store(int value) throws IOException {
        block[filled++] = (byte) value;
        if (filled == block.length) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (filled > 0) {
            out.write(filled);
            out.write(block, 0, filled);
            filled = 0;
        }
    }
}
