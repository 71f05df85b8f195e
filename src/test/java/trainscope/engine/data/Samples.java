package trainscope.engine.data;

import java.util.List;
import java.util.stream.IntStream;

/// Small data sets.
final class Samples {
    private Samples() {}

    /// As many examples with one feature, their own number; the classes come as listed, over and over.
    static DataSet labelled(int size, int... classes) {
        int most = IntStream.of(classes).max().orElse(0);
        int[] labels = IntStream.range(0, size).map(i -> classes[i % classes.length]).toArray();
        return new DataSet("labelled", Shape.features(1), numbers(size),
                new Labels(labels, Labels.numbered(most + 1)));
    }

    static DataSet measured(int size) {
        return new DataSet("measured", Shape.features(1), numbers(size),
                new Values(IntStream.range(0, size).mapToDouble(i -> -i).toArray()));
    }

    private static Numbers numbers(int size) {
        return new Numbers(IntStream.range(0, size).mapToDouble(i -> i).toArray(), 1);
    }

    static List<Integer> rows(Part part) {
        return IntStream.range(0, part.size()).mapToObj(part::row).toList();
    }

    static int[] counts(Part part, int classes) {
        int[] counts = new int[classes];
        for (int place = 0; place < part.size(); place++) {
            counts[part.label(place)]++;
        }
        return counts;
    }
}
