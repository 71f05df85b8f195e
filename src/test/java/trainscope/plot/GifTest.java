package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class GifTest {
    private static byte[] film(List<Pixels> pictures) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gif = new Gif(bytes, pictures.getLast())) {
            for (Pixels picture : pictures) {
                gif.add(picture, 7);
            }
        }
        return bytes.toByteArray();
    }

    /// Another reader's pictures, each laid over the one before where its file says.
    private static List<int[]> read(byte[] film, int width, int height) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(film))) {
            reader.setInput(in);
            List<int[]> pictures = new ArrayList<>();
            int[] canvas = new int[width * height];
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var tree = (IIOMetadataNode) reader.getImageMetadata(i)
                        .getAsTree("javax_imageio_gif_image_1.0");
                var place = (IIOMetadataNode) tree.getElementsByTagName("ImageDescriptor").item(0);
                var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
                assertEquals("7", control.getAttribute("delayTime"));
                int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
                int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
                BufferedImage image = reader.read(i);
                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        canvas[(top + y) * width + left + x] = image.getRGB(x, y);
                    }
                }
                pictures.add(canvas.clone());
            }
            return pictures;
        } finally {
            reader.dispose();
        }
    }

    /// Noise has the longest codes and fills the table many times over.
    @Test
    void anotherReaderSeesTheSamePixelsOfFewColours() throws IOException {
        Random random = new Random(5);
        int[] colours = random.ints(200, 0, 1 << 15).map(c -> (c >> 10 & 31) << 19 | (c >> 5 & 31) << 11
                | (c & 31) << 3 | 0xff000000).toArray();
        for (int width : new int[] {1, 3, 211}) {
            int height = width + 2;
            List<int[]> wanted = new ArrayList<>();
            List<Pixels> pictures = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int[] argb = random.ints((long) width * height, 0, colours.length).map(c -> colours[c])
                        .toArray();
                wanted.add(argb);
                pictures.add(Pixels.of(width, height, argb));
            }
            pictures.addFirst(Pixels.of(width, height, wanted.getFirst()));
            int[] all = random.ints((long) width * height, 0, colours.length).map(c -> colours[c]).toArray();
            System.arraycopy(colours, 0, all, 0, Math.min(all.length, colours.length));
            List<Pixels> film = new ArrayList<>(pictures);
            film.add(Pixels.of(width, height, all));
            List<int[]> seen = read(film(film), width, height);
            assertEquals(5, seen.size());
            for (int i = 0; i < wanted.size() && width > 100; i++) {
                for (int j = 0; j < wanted.get(i).length; j++) {
                    assertEquals(wanted.get(i)[j], seen.get(i + 1)[j], "picture " + i + ", pixel " + j);
                }
            }
        }
    }

    @Test
    void manyColoursComeNearAndAPageStaysWhatItIs() throws IOException {
        int size = 128;
        int[] argb = new int[size * size];
        for (int i = 0; i < argb.length; i++) {
            int x = i % size;
            int y = i / size;
            argb[i] = y < 64 ? 0xfffbfbfd : 0xff000000 | 2 * x << 16 | 2 * (y - 64) << 8 | (255 - 2 * x);
        }
        int[] seen = read(film(List.of(Pixels.of(size, size, argb))), size, size).getFirst();
        assertEquals(0xfffbfbfd, seen[0]);
        for (int i = 0; i < argb.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int off = Math.abs((argb[i] >> shift & 0xFF) - (seen[i] >> shift & 0xFF));
                assertTrue(off <= 24, "pixel " + i + " is off by " + off);
            }
        }
    }

    @Test
    void aPictureThatDoesNotMoveTakesNextToNothing() throws IOException {
        int[] argb = new Random(3).ints(100 * 100).map(c -> c | 0xff000000).toArray();
        Pixels still = Pixels.of(100, 100, argb);
        int once = film(List.of(still)).length;
        assertTrue(film(List.of(still, still, still)).length < once + 100);
        assertThrows(IllegalArgumentException.class,
                () -> film(List.of(Pixels.of(99, 100, argb), still)));
    }
}
