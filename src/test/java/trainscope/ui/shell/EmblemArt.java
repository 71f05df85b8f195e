package trainscope.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trainscope.plot.Pixels;
import trainscope.plot.Png;

/// Draws the icons of the program from the curve of its emblem, and writes them where the program takes them from.
final class EmblemArt {
    static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);
    static final Path FOLDER = Path.of("assets/icons");

    private static final int GRID = 32;
    private static final double CORNER = 7;
    private static final double STROKE = 2.25;
    private static final int BLUE = 0x0969da;
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");

    private EmblemArt() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("trainscope.svg"), svg());
        for (int size : SIZES) {
            Files.write(file(size), png(size));
        }
    }

    static Path file(int size) {
        return FOLDER.resolve("trainscope-" + size + ".png");
    }

    static String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
                  <rect width="32" height="32" rx="7" fill="#0969da"/>
                  <path d="%s" fill="none" stroke="#fff" stroke-width="2.25" stroke-linecap="round"/>
                </svg>
                """.formatted(Emblem.CURVE);
    }

    static byte[] png(int size) {
        double unit = (double) GRID / size;
        // Thinner than this, a line is only a shade.
        double half = Math.max(STROKE, 1.6 * unit) / 2;
        List<double[]> curve = curve();
        int[] argb = new int[size * size];
        for (int i = 0; i < argb.length; i++) {
            int row = i / size;
            double x = (i % size + 0.5) * unit;
            double y = (row + 0.5) * unit;
            double square = covered(-outside(x, y) / unit);
            double line = covered((half - distance(curve, x, y)) / unit);
            argb[i] = mixed(square, line);
        }
        return Png.encode(Pixels.of(size, size, argb));
    }

    private static int mixed(double square, double line) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int blue = BLUE >> shift & 255;
            colour |= (int) Math.round(blue + (255 - blue) * line) << shift;
        }
        return (int) Math.round(255 * square) << 24 | colour;
    }

    /// How much of a pixel is covered whose middle is so many pixels inside.
    private static double covered(double inside) {
        return Math.clamp(inside + 0.5, 0, 1);
    }

    /// How far a point is outside the rounded square.
    private static double outside(double x, double y) {
        double dx = Math.abs(x - GRID / 2.0) - (GRID / 2.0 - CORNER);
        double dy = Math.abs(y - GRID / 2.0) - (GRID / 2.0 - CORNER);
        return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - CORNER;
    }

    private static double distance(List<double[]> curve, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (double[] point : curve) {
            nearest = Math.min(nearest, Math.hypot(point[0] - x, point[1] - y));
        }
        return nearest;
    }

    /// Points along the pieces of the curve, so close together that nobody sees the gaps.
    private static List<double[]> curve() {
        double[] n = NUMBER.matcher(Emblem.CURVE).results().mapToDouble(m -> Double.parseDouble(m.group()))
                .toArray();
        List<double[]> points = new ArrayList<>();
        for (int at = 0; at + 8 <= n.length; at += 6) {
            for (int i = 0; i <= 200; i++) {
                double t = i / 200.0;
                points.add(new double[] {bezier(n, at, t), bezier(n, at + 1, t)});
            }
        }
        return points;
    }

    private static double bezier(double[] n, int at, double t) {
        double s = 1 - t;
        return s * s * s * n[at] + 3 * s * s * t * n[at + 2] + 3 * s * t * t * n[at + 4]
                + t * t * t * n[at + 6];
    }
}
