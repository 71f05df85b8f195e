package trainscope.plot;

import java.io.IOException;
import java.io.OutputStream;

/// Pictures one after the other as a moving one, for ever anew: GIF 89a, with 256 colours for all of them. Of every picture
/// only the rectangle that differs from the one before is stored.
///
/// Source: CompuServe, "Graphics Interchange Format, version 89a", 1990.
public final class Gif implements AutoCloseable {
    private static final int COLOURS_256 = 0xF7;
    private static final byte[] FOR_EVER = {0x21, (byte) 0xFF, 0x0B, 'N', 'E', 'T', 'S', 'C', 'A', 'P', 'E',
        '2', '.', '0', 3, 1, 0, 0, 0};

    private final OutputStream out;
    private final Swatches swatches;
    private final int width;
    private final int height;
    private byte[] shown = {};

    /// @param sample a picture of the size of all, with the colours that they will need; it is not shown
    public Gif(OutputStream out, Pixels sample) throws IOException {
        this.out = out;
        width = sample.width();
        height = sample.height();
        swatches = Swatches.of(sample);
        for (char letter : "GIF89a".toCharArray()) {
            out.write(letter);
        }
        number(width);
        number(height);
        out.write(new byte[] {(byte) COLOURS_256, 0, 0});
        for (int i = 0; i < Swatches.COUNT; i++) {
            int rgb = swatches.rgb(i);
            out.write(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
        }
        out.write(FOR_EVER);
    }

    private void number(int value) throws IOException {
        out.write(value & 0xFF);
        out.write(value >> 8);
    }

    /// Adds a picture.
    ///
    /// @param hundredths how long it stays, in hundredths of a second
    public void add(Pixels picture, int hundredths) throws IOException {
        if (picture.width() != width || picture.height() != height) {
            throw new IllegalArgumentException(picture.width() + "×" + picture.height() + " pixels");
        }
        byte[] next = new byte[width * height];
        for (int i = 0; i < next.length; i++) {
            next[i] = (byte) swatches.nearest(picture.at(i % width, i / width));
        }
        // What is shown stays, and the next picture is laid over it.
        out.write(new byte[] {0x21, (byte) 0xF9, 4, 4});
        number(hundredths);
        out.write(new byte[] {0, 0});
        image(next, Frame.between(shown, next, width));
        shown = next;
    }

    private void image(byte[] colours, Frame frame) throws IOException {
        out.write(0x2C);
        number(frame.left);
        number(frame.top);
        number(frame.width);
        number(frame.height);
        out.write(0);
        byte[] part = new byte[frame.width * frame.height];
        for (int row = 0; row < frame.height; row++) {
            System.arraycopy(colours, (frame.top + row) * width + frame.left, part, row * frame.width,
                    frame.width);
        }
        new Lzw(out).write(part);
    }

    /// The smallest rectangle outside of which two pictures are the same.
    private record Frame(int left, int top, int width, int height) {
        static Frame between(byte[] one, byte[] other, int width) {
            if (one.length == 0) {
                return new Frame(0, 0, width, other.length / width);
            }
            int left = width;
            int right = 0;
            int top = other.length / width;
            int bottom = 0;
            for (int i = 0; i < other.length; i++) {
                if (one[i] != other[i]) {
                    left = Math.min(left, i % width);
                    right = Math.max(right, i % width);
                    top = Math.min(top, i / width);
                    bottom = i / width;
                }
            }
            return left > right ? new Frame(0, 0, 1, 1)
                    : new Frame(left, top, right - left + 1, bottom - top + 1);
        }
    }

    @Override
    public void close() throws IOException {
        out.write(0x3B);
        out.close();
    }
}
