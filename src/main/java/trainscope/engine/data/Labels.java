package trainscope.engine.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The class of every example, as an index into the names of the classes.
public final class Labels implements Targets {
    private final int[] labels;
    private final List<String> names;

    /// @param labels they are kept, not copied
    public Labels(int[] labels, List<String> names) {
        this.labels = labels;
        this.names = List.copyOf(names);
        for (int label : labels) {
            if (label < 0 || label >= names.size()) {
                throw new IllegalArgumentException("class " + label + " of " + names.size());
            }
        }
    }

    /// Classes that go by their numbers.
    public static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    /// The same classes by other names; there must be enough of them.
    Labels called(List<String> others) {
        return new Labels(labels, others);
    }

    /// A class that examples have and that is not among these names.
    public Optional<String> unknownTo(List<String> others) {
        int[] counts = counts();
        return IntStream.range(0, names.size()).filter(i -> counts[i] > 0).mapToObj(names::get)
                .filter(name -> !others.contains(name)).findFirst();
    }

    /// The same classes as indices into other names, among which they all are.
    public Labels among(List<String> others) {
        int[] places = names.stream().mapToInt(others::indexOf).toArray();
        return new Labels(IntStream.of(labels).map(label -> places[label]).toArray(), others);
    }

    @Override
    public int rows() {
        return labels.length;
    }

    public int of(int row) {
        return labels[row];
    }

    public List<String> names() {
        return names;
    }

    public int classes() {
        return names.size();
    }

    /// How many examples each class has.
    public int[] counts() {
        int[] counts = new int[names.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    int[] copy() {
        return labels.clone();
    }

    @Override
    public void digest(MessageDigest into) {
        for (String name : names) {
            into.update(name.getBytes(StandardCharsets.UTF_8));
            into.update((byte) 0);
        }
        Fingerprint.add(into, labels);
    }
}
