package trainscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// 256 colours that stand for all of a picture: its colours are gathered in cells of 32 × 32 × 32, and boxes of cells are halved
/// by how many pixels they hold until there are enough (median cut). A box shows the mean of its pixels, so that the
/// colour of the page, which fills most of a picture, stays what it is.
///
/// Source: Heckbert, "Color image quantization for frame buffer display", 1982.
final class Swatches {
    static final int COUNT = 256;
    private static final int SIDE = 32;
    private static final int UNKNOWN = -1;

    private final int[] colours = new int[COUNT];
    /// Which colour stands for a cell, as far as it was asked for.
    private final int[] known = new int[SIDE * SIDE * SIDE];
    private final int size;

    private Swatches(List<Box> boxes) {
        Arrays.fill(known, UNKNOWN);
        size = boxes.size();
        for (int i = 0; i < size; i++) {
            colours[i] = boxes.get(i).mean();
            for (int cell : boxes.get(i).cells) {
                known[cell] = i;
            }
        }
    }

    static Swatches of(Pixels picture) {
        long[][] sums = new long[SIDE * SIDE * SIDE][4];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int rgb = picture.at(x, y);
                long[] sum = sums[cell(rgb)];
                sum[0] += rgb >> 16 & 0xFF;
                sum[1] += rgb >> 8 & 0xFF;
                sum[2] += rgb & 0xFF;
                sum[3]++;
            }
        }
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(IntStream.range(0, sums.length).filter(cell -> sums[cell][3] > 0).toArray(), sums));
        while (boxes.size() < COUNT) {
            Box widest = boxes.stream().filter(box -> box.cells.length > 1)
                    .max(Comparator.comparingDouble(Box::worth)).orElse(null);
            if (widest == null) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        return new Swatches(boxes);
    }

    private static int cell(int rgb) {
        return (rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | (rgb >> 3 & 31);
    }

    int rgb(int colour) {
        return colours[colour];
    }

    /// The colour that stands for this one.
    int nearest(int rgb) {
        int cell = cell(rgb);
        if (known[cell] == UNKNOWN) {
            known[cell] = IntStream.range(0, size).boxed()
                    .min(Comparator.comparingInt(i -> distance(colours[i], rgb))).orElse(0);
        }
        return known[cell];
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int off = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += off * off;
        }
        return sum;
    }

    /// Cells that one colour stands for.
    private record Box(int[] cells, long[][] sums) {
        long pixels() {
            return Arrays.stream(cells).mapToLong(cell -> sums[cell][3]).sum();
        }

        int reach(int shift) {
            int[] along = Arrays.stream(cells).map(cell -> cell >> shift & 31).toArray();
            return Arrays.stream(along).max().orElse(0) - Arrays.stream(along).min().orElse(0);
        }

        int longest() {
            return IntStream.of(0, 5, 10).boxed().max(Comparator.comparingInt(this::reach)).orElse(0);
        }

        /// Wide boxes go first; that many pixels lie in one counts, but less than its width.
        double worth() {
            return reach(longest()) * Math.sqrt(Math.sqrt((double) pixels()));
        }

        List<Box> halves() {
            int shift = longest();
            int[] sorted = Arrays.stream(cells).boxed().sorted(Comparator.comparingInt(c -> c >> shift & 31))
                    .mapToInt(Integer::intValue).toArray();
            long half = pixels() / 2;
            long seen = 0;
            int at = 0;
            while (at < sorted.length - 1 && (at == 0 || seen < half)) {
                seen += sums[sorted[at++]][3];
            }
            return List.of(new Box(Arrays.copyOfRange(sorted, 0, at), sums),
                    new Box(Arrays.copyOfRange(sorted, at, sorted.length), sums));
        }

        int mean() {
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int cell : cells) {
                red += sums[cell][0];
                green += sums[cell][1];
                blue += sums[cell][2];
            }
            long n = pixels();
            return Math.round((float) red / n) << 16 | Math.round((float) green / n) << 8
                    | Math.round((float) blue / n);
        }
    }
}
