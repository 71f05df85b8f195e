package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RasterInkTest {
    private static final int BLACK = 0xff000000;
    private static final TextPen NO_TEXT = (_, _, _, _) -> {
        // Letters are tested where they are drawn.
    };

    private static RasterInk white(int width, int height, double scale) {
        RasterInk ink = RasterInk.sized(width, height, scale, NO_TEXT);
        ink.clear(0xffffffff);
        return ink;
    }

    private static int grey(Pixels pixels, int x, int y) {
        assertEquals(255, pixels.at(x, y) >>> 24, "an opaque page stays opaque");
        return pixels.at(x, y) & 255;
    }

    /// The blackness of the whole picture in pixels.
    private static double ink(Pixels pixels) {
        double sum = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                sum += (255 - grey(pixels, x, y)) / 255.0;
            }
        }
        return sum;
    }

    @Test
    void aLineHasTheAreaOfItsLengthTimesItsWidth() {
        Random random = new Random(10);
        for (int trial = 0; trial < 300; trial++) {
            double[] xs = {10 + random.nextDouble() * 80, 10 + random.nextDouble() * 80};
            double[] ys = {10 + random.nextDouble() * 80, 10 + random.nextDouble() * 80};
            double width = 1 + random.nextDouble() * 3;
            double length = Math.hypot(xs[1] - xs[0], ys[1] - ys[0]);
            RasterInk raster = white(100, 100, 1);
            raster.polyline(xs, ys, 2, Ink.Stroke.of(width, BLACK));
            assertEquals(length * width, ink(raster.pixels()), 0.06 * length * width + 3);
        }
    }

    @Test
    void aTranslucentLineIsNotDarkerWhereItsPiecesMeet() {
        RasterInk raster = white(60, 60, 1);
        double[] xs = {10, 30, 50, 30, 10};
        double[] ys = {30, 30, 30, 30, 30};
        raster.polyline(xs, ys, 5, Ink.Stroke.of(4, 0x80000000));
        for (int x = 12; x < 48; x++) {
            assertEquals(127, grey(raster.pixels(), x, 30), 1);
        }
    }

    @Test
    void dashesLeaveOutWhatTheirRhythmSays() {
        for (Dash dash : Dash.values()) {
            RasterInk raster = white(400, 20, 1);
            raster.polyline(new double[] {5, 195, 395}, new double[] {10, 10, 10}, 3,
                    new Ink.Stroke(2, dash, BLACK));
            double on = 0;
            double all = 0;
            for (int i = 0; i < dash.rhythm().size(); i++) {
                on += i % 2 == 0 ? dash.rhythm().get(i) : 0;
                all += dash.rhythm().get(i);
            }
            double expected = dash == Dash.SOLID ? 780 : 780 * on / all;
            assertEquals(expected, ink(raster.pixels()), 25, dash::toString);
        }
    }

    @Test
    void aDashedLineFarOutOfThePictureCostsNothing() {
        RasterInk raster = white(100, 100, 1);
        double[] xs = {-1e6, 1e6, 50, 50};
        double[] ys = {-1e6, 1e6, 1e6, -1e6};
        long start = System.nanoTime();
        raster.polyline(xs, ys, 4, new Ink.Stroke(2, Dash.DOTTED, BLACK));
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
        assertTrue(ink(raster.pixels()) > 60);
    }

    @Test
    void polygonsCoverExactlyTheirArea() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            double[] xs = random.doubles(3, 5, 95).toArray();
            double[] ys = random.doubles(3, 5, 95).toArray();
            double area = Math.abs((xs[1] - xs[0]) * (ys[2] - ys[0]) - (xs[2] - xs[0]) * (ys[1] - ys[0])) / 2;
            RasterInk raster = white(100, 100, 1);
            raster.polygon(xs, ys, 3, BLACK);
            assertEquals(area, ink(raster.pixels()), 0.5 + 0.002 * area);
        }
    }

    @Test
    void polygonsAndRectanglesAgree() {
        Random random = new Random(12);
        for (int trial = 0; trial < 200; trial++) {
            double x = random.nextDouble() * 60 - 10;
            double y = random.nextDouble() * 60 - 10;
            double w = random.nextDouble() * (trial % 2 == 0 ? 40 : 1.5);
            double h = random.nextDouble() * 40;
            RasterInk one = white(50, 50, 1);
            RasterInk other = white(50, 50, 1);
            one.clip(3, 4, 40, 40);
            other.clip(3, 4, 40, 40);
            one.rectangle(x, y, w, h, BLACK);
            other.polygon(new double[] {x, x + w, x + w, x}, new double[] {y, y, y + h, y + h}, 4, BLACK);
            Pixels a = one.pixels();
            Pixels b = other.pixels();
            for (int i = 0; i < 2500; i++) {
                int at = i;
                assertEquals(grey(a, i % 50, i / 50), grey(b, i % 50, i / 50), 2,
                        () -> at % 50 + " " + at / 50);
            }
        }
    }

    @Test
    void nothingIsDrawnOutsideTheClip() {
        RasterInk raster = white(50, 50, 2);
        raster.clip(10, 10, 20, 20);
        raster.polyline(new double[] {-1e6, 1e6}, new double[] {20, 21}, 2, Ink.Stroke.of(9, BLACK));
        raster.polygon(new double[] {-100, 100, 0}, new double[] {-100, 20, 300}, 3, BLACK);
        raster.rectangle(-5, -5, 100, 100, BLACK);
        raster.marker(Marker.STAR, 10, 10, 30, BLACK, Ink.Stroke.of(3, BLACK));
        raster.image(Pixels.of(1, 1, new int[] {BLACK}), 0, 0, 50, 50);
        Pixels pixels = raster.pixels();
        assertEquals(1600, ink(pixels), 1e-9);
        assertEquals(0, grey(pixels, 20, 20));
        assertEquals(255, grey(pixels, 19, 20));
        assertEquals(0, grey(pixels, 59, 59));
        assertEquals(255, grey(pixels, 60, 59));
    }

    @Test
    void manyPointsInOneColumnAreOneUprightPiece() {
        RasterInk raster = white(100, 100, 1);
        Random random = new Random(13);
        int n = 5000;
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = 20 + 60.0 * i / n;
            ys[i] = 30 + 40 * random.nextDouble();
        }
        raster.polyline(xs, ys, n, Ink.Stroke.of(1.5, BLACK));
        for (int x = 21; x < 79; x++) {
            for (int y = 36; y < 64; y++) {
                assertTrue(grey(raster.pixels(), x, y) < 140, x + " " + y);
            }
            assertEquals(255, grey(raster.pixels(), x, 27));
        }
    }

    @Test
    void imagesStaySharp() {
        RasterInk raster = white(4, 2, 2);
        raster.image(Pixels.of(2, 1, new int[] {BLACK, 0x80000000}), 0, 0, 4, 2);
        assertEquals(0, grey(raster.pixels(), 3, 3));
        assertEquals(127, grey(raster.pixels(), 4, 0));
    }

    @Test
    void coloursMixWithoutLosingLight() {
        for (int a = 0; a < 256; a += 5) {
            for (int c = 0; c < 256; c += 5) {
                int pre = Blend.premultiplied(a << 24 | c << 16 | c << 8 | c, 1);
                assertEquals((int) Math.round(a * c / 255.0), pre & 255);
                int over = Blend.over(0xffffffff, pre, 255);
                assertEquals(0xff, over >>> 24);
                assertEquals(255 - a + a * c / 255.0, over & 255, 1.01);
                assertEquals(0xffffffff, Blend.over(0xffffffff, 0xffffffff, c));
            }
        }
    }
}
