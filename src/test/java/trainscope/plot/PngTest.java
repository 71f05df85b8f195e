package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        Random random = new Random(9);
        for (boolean alpha : new boolean[] {false, true}) {
            for (int size : new int[] {1, 7, 200}) {
                int[] argb = random.ints((long) size * (size + 3)).map(c -> alpha ? c : c | 0xff000000)
                        .toArray();
                BufferedImage image = ImageIO
                        .read(new ByteArrayInputStream(Png.encode(Pixels.of(size, size + 3, argb))));
                assertEquals(size, image.getWidth());
                assertEquals(size + 3, image.getHeight());
                for (int i = 0; i < argb.length; i++) {
                    assertEquals(argb[i], image.getRGB(i % size, i / size));
                }
            }
        }
    }

    @Test
    void theSamePictureIsTheSameFile() {
        int[] argb = new int[300];
        assertEquals(Png.encode(Pixels.of(10, 30, argb)).length,
                Png.encode(Pixels.of(10, 30, argb.clone())).length);
        assertThrows(IllegalArgumentException.class, () -> Pixels.of(10, 31, argb));
    }
}
