package trainscope.engine.math;

import java.util.Arrays;

/// The windows of a convolution as rows of a matrix, so that a convolution is a product ([Kernels]).
///
/// An image lies row by row, pixel by pixel, with the channels of a pixel side by side. The window of output pixel (v, u)
/// is row v·outWidth() + u of the matrix: its pixels in the same order, zeros where it hangs over the edge. With weights
/// as a length()×filters matrix, `affine(patches, weights, bias)` is the output, laid out as an image whose channels are
/// the filters; the gradient of the weights is `multiplyTransA(patches, outputGradient)`, and that of the image is
/// [#scatter] of `outputGradient · weightsᵀ`. Pixels that no whole window reaches are left out.
///
/// @param height of the image
/// @param width of the image
/// @param channels of the image
/// @param window height and width of the window
/// @param stride pixels from one window to the next
/// @param padding zeros around the image
public record Patches(int height, int width, int channels, int window, int stride, int padding) {
    public int outHeight() {
        return (height + 2 * padding - window) / stride + 1;
    }

    public int outWidth() {
        return (width + 2 * padding - window) / stride + 1;
    }

    /// How many windows there are.
    public int rows() {
        return outHeight() * outWidth();
    }

    /// How many numbers a window holds.
    public int length() {
        return window * window * channels;
    }

    /// Writes the windows of one image, rows()×length().
    public void gather(double[] image, int io, double[] patches, int po) {
        int to = po;
        for (int v = 0; v < outHeight(); v++) {
            for (int u = 0; u < outWidth(); u++) {
                gatherOne(image, io, v * stride - padding, u * stride - padding, patches, to);
                to += length();
            }
        }
    }

    private void gatherOne(double[] image, int io, int top, int left, double[] patches, int po) {
        int before = before(left);
        int inside = inside(left);
        int run = window * channels;
        for (int y = 0; y < window; y++) {
            int to = po + y * run;
            int line = top + y;
            if (line < 0 || line >= height) {
                Arrays.fill(patches, to, to + run, 0);
            } else {
                int from = io + (line * width + left) * channels;
                fill(patches, to, before);
                copy(image, from + before, patches, to + before, inside);
                fill(patches, to + before + inside, run - before - inside);
            }
        }
    }

    /// Adds every number of the windows to the pixel it came from, window after window; the image starts with zeros.
    public void scatter(double[] patches, int po, double[] image, int io) {
        Arrays.fill(image, io, io + height * width * channels, 0);
        int from = po;
        for (int v = 0; v < outHeight(); v++) {
            for (int u = 0; u < outWidth(); u++) {
                scatterOne(patches, from, v * stride - padding, u * stride - padding, image, io);
                from += length();
            }
        }
    }

    private void scatterOne(double[] patches, int po, int top, int left, double[] image, int io) {
        int before = before(left);
        int inside = inside(left);
        for (int y = Math.max(0, -top); y < Math.min(window, height - top); y++) {
            int to = io + ((top + y) * width + left) * channels;
            add(patches, po + y * window * channels + before, image, to + before, inside);
        }
    }

    /// Numbers of a line of the window that lie left of the image.
    private int before(int left) {
        return Math.clamp(-left, 0, window) * channels;
    }

    /// Numbers of a line of the window that lie inside of the image.
    private int inside(int left) {
        return Math.max(0, Math.min(window, width - left) - Math.clamp(-left, 0, window)) * channels;
    }

    private static void fill(double[] to, int at, int length) {
        for (int i = 0; i < length; i++) {
            to[at + i] = 0;
        }
    }

    /// A loop, because most lines are shorter than a call of `System.arraycopy` is worth.
    private static void copy(double[] from, int fo, double[] to, int at, int length) {
        for (int i = 0; i < length; i++) {
            to[at + i] = from[fo + i];
        }
    }

    private static void add(double[] from, int fo, double[] to, int at, int length) {
        for (int i = 0; i < length; i++) {
            to[at + i] += from[fo + i];
        }
    }
}
