package trainscope.engine.math;

import java.util.Arrays;

/// The largest or the mean of every window of an image, each channel by itself; images lie as in [Patches].
///
/// @param height of the image
/// @param width of the image
/// @param channels of the image
/// @param window height and width of the window
/// @param stride pixels from one window to the next; those that no whole window reaches are left out
public record Pooling(int height, int width, int channels, int window, int stride) {
    public int outHeight() {
        return (height - window) / stride + 1;
    }

    public int outWidth() {
        return (width - window) / stride + 1;
    }

    /// How many numbers the result holds.
    public int outLength() {
        return outHeight() * outWidth() * channels;
    }

    /// The largest of every window, and in `places` where it is, counted from `io`: the first of equals, or the last NaN.
    public void max(double[] image, int io, double[] out, int oo, int[] places, int po) {
        for (int v = 0; v < outHeight(); v++) {
            for (int u = 0; u < outWidth(); u++) {
                int corner = (v * width + u) * stride * channels;
                int to = (v * outWidth() + u) * channels;
                maxOfOne(image, io, corner, out, oo + to, places, po + to);
            }
        }
    }

    private void maxOfOne(double[] image, int io, int corner, double[] out, int oo, int[] places, int po) {
        for (int c = 0; c < channels; c++) {
            int place = corner + c;
            double most = image[io + place];
            for (int y = 0; y < window; y++) {
                for (int x = 0; x < window; x++) {
                    int here = corner + (y * width + x) * channels + c;
                    double value = image[io + here];
                    boolean better = value > most || Double.isNaN(value);
                    most = better ? value : most;
                    place = better ? here : place;
                }
            }
            out[oo + c] = most;
            places[po + c] = place;
        }
    }

    /// The way back: the gradient of a window goes to the place that was the largest.
    public void maxBack(double[] gradient, int go, int[] places, int po, double[] image, int io) {
        Arrays.fill(image, io, io + height * width * channels, 0);
        for (int i = 0; i < outLength(); i++) {
            image[io + places[po + i]] += gradient[go + i];
        }
    }

    /// The mean of every window: its numbers summed line by line, times 1 / window².
    public void mean(double[] image, int io, double[] out, int oo) {
        Arrays.fill(out, oo, oo + outLength(), 0);
        double share = 1.0 / (window * window);
        for (int v = 0; v < outHeight(); v++) {
            for (int u = 0; u < outWidth(); u++) {
                int from = io + (v * width + u) * stride * channels;
                int to = oo + (v * outWidth() + u) * channels;
                sumOfOne(image, from, out, to);
                for (int c = 0; c < channels; c++) {
                    out[to + c] *= share;
                }
            }
        }
    }

    private void sumOfOne(double[] image, int from, double[] out, int to) {
        for (int y = 0; y < window; y++) {
            for (int x = 0; x < window; x++) {
                int here = from + (y * width + x) * channels;
                for (int c = 0; c < channels; c++) {
                    out[to + c] += image[here + c];
                }
            }
        }
    }

    /// The way back: every number of a window gets its share of the gradient.
    public void meanBack(double[] gradient, int go, double[] image, int io) {
        Arrays.fill(image, io, io + height * width * channels, 0);
        double share = 1.0 / (window * window);
        for (int v = 0; v < outHeight(); v++) {
            for (int u = 0; u < outWidth(); u++) {
                int to = io + (v * width + u) * stride * channels;
                int from = go + (v * outWidth() + u) * channels;
                spreadOne(share, gradient, from, image, to);
            }
        }
    }

    private void spreadOne(double share, double[] gradient, int from, double[] image, int to) {
        for (int y = 0; y < window; y++) {
            for (int x = 0; x < window; x++) {
                int here = to + (y * width + x) * channels;
                for (int c = 0; c < channels; c++) {
                    image[here + c] += share * gradient[from + c];
                }
            }
        }
    }
}
