package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Patches and poolings against the sums of their definitions, and each way back against the way there.
class ConvolutionTest {
    private static double[] normal(int seed, int length) {
        var draws = Rng.of(seed).draws();
        var x = new double[length];
        Arrays.setAll(x, _ -> draws.nextGaussian());
        return x;
    }

    private static double dot(double[] x, double[] y) {
        return Kernels.plain().dot(x, 0, y, 0, x.length);
    }

    @ParameterizedTest
    @CsvSource({"5,7,1,3,1,0", "5,7,2,3,1,1", "6,5,3,2,2,0", "7,8,2,3,2,1", "4,4,1,4,1,0", "3,3,2,3,1,2",
        "2,6,1,2,3,1",
        "3,3,1,1,1,0"})
    void aProductOfPatchesIsTheConvolution(int height, int width, int channels, int window, int stride,
            int padding) {
        var patches = new Patches(height, width, channels, window, stride, padding);
        int filters = 3;
        var image = normal(1, height * width * channels);
        var weights = normal(2, patches.length() * filters);
        var rows = new double[patches.rows() * patches.length()];
        patches.gather(image, 0, rows, 0);
        var out = new double[patches.rows() * filters];
        Kernels.plain().multiply(rows, 0, weights, 0, out, 0, patches.rows(), patches.length(), filters,
                false);
        for (int v = 0; v < patches.outHeight(); v++) {
            for (int u = 0; u < patches.outWidth(); u++) {
                for (int f = 0; f < filters; f++) {
                    double sum = 0;
                    for (int p = 0; p < patches.length(); p++) {
                        int y = v * stride - padding + p / channels / window;
                        int x = u * stride - padding + p / channels % window;
                        boolean inside = y >= 0 && y < height && x >= 0 && x < width;
                        double pixel = inside ? image[(y * width + x) * channels + p % channels] : 0;
                        sum = Math.fma(pixel, weights[p * filters + f], sum);
                    }
                    assertEquals(sum, out[(v * patches.outWidth() + u) * filters + f]);
                }
            }
        }
        var other = normal(3, rows.length);
        var back = normal(4, image.length);
        patches.scatter(other, 0, back, 0);
        assertEquals(dot(rows, other), dot(image, back), 1e-12, "scatter is the adjoint of gather");
    }

    @Test
    void poolsTheLargestAndSendsItsGradientBack() {
        var pooling = new Pooling(5, 4, 2, 2, 2);
        var image = new double[5 * 4 * 2];
        Arrays.setAll(image, i -> i % 2 == 0 ? i : -i);
        var out = new double[pooling.outLength()];
        var places = new int[out.length];
        pooling.max(image, 0, out, 0, places, 0);
        assertEquals("[10.0, -1.0, 14.0, -5.0, 26.0, -17.0, 30.0, -21.0]", Arrays.toString(out));
        assertEquals("[10, 1, 14, 5, 26, 17, 30, 21]", Arrays.toString(places));
        var back = normal(1, image.length);
        pooling.maxBack(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 0, places, 0, back, 0);
        assertEquals(36, Arrays.stream(back).sum());
        assertEquals(1, back[10]);
    }

    @Test
    void ofEqualsTheFirstIsTakenAndNaNArrives() {
        var pooling = new Pooling(1, 4, 1, 1, 1);
        var wide = new Pooling(2, 2, 1, 2, 1);
        var out = new double[4];
        var places = new int[4];
        wide.max(new double[] {3, 3, 3, 3}, 0, out, 0, places, 0);
        assertEquals(0, places[0]);
        wide.max(new double[] {3, Double.NaN, 9, 3}, 0, out, 0, places, 0);
        assertEquals(Double.NaN, out[0]);
        assertEquals(1, places[0]);
        pooling.max(new double[] {1, 2, 3, 4}, 0, out, 0, places, 0);
        assertArrayEquals(new double[] {1, 2, 3, 4}, out);
    }

    @Test
    void overlappingWindowsAddUp() {
        var pooling = new Pooling(3, 3, 1, 2, 1);
        var image = new double[] {0, 0, 0, 0, 9, 0, 0, 0, 0};
        var out = new double[4];
        var places = new int[4];
        pooling.max(image, 0, out, 0, places, 0);
        pooling.maxBack(new double[] {1, 2, 3, 4}, 0, places, 0, image, 0);
        assertEquals(10, image[4]);
    }

    @Test
    void theMeanIsAMeanAndItsWayBackTheAdjoint() {
        var pooling = new Pooling(5, 4, 3, 3, 1);
        var image = normal(7, 60);
        var out = new double[pooling.outLength()];
        pooling.mean(image, 0, out, 0);
        double sum = 0;
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                sum += image[(y * 4 + x) * 3 + 1];
            }
        }
        assertEquals(sum / 9, out[1], 1e-15);
        var gradient = normal(8, out.length);
        var back = normal(9, image.length);
        pooling.meanBack(gradient, 0, back, 0);
        assertEquals(dot(out, gradient), dot(image, back), 1e-13);
    }
}
