package trainscope.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Labels where lines end. They say which line is which without a legend; where lines end close together, the labels
/// move apart as little as possible.
final class EndTags {
    /// From the end of the line to its label, in units of the design.
    static final double GAP = 9;

    /// @param y the middle of the text
    record Tag(String text, Tone tone, double x, double y, double width) {
        private Tag at(double newY) {
            return new Tag(text, tone, x, newY, width);
        }
    }

    private EndTags() {}

    /// Moves tags of one height between `top` and `bottom`. Those that find no room are left out, the last ones first.
    static List<Tag> apart(List<Tag> tags, double height, double top, double bottom) {
        List<Tag> sorted = new ArrayList<>(tags);
        sorted.sort(Comparator.comparingDouble(Tag::x));
        List<Tag> placed = new ArrayList<>();
        List<Tag> group = new ArrayList<>();
        double reach = Double.NEGATIVE_INFINITY;
        for (Tag tag : sorted) {
            if (tag.x() >= reach) {
                placed.addAll(column(inOrder(group, tags), height, top, bottom));
                group.clear();
            }
            group.add(tag);
            reach = Math.max(reach, tag.x() + tag.width());
        }
        placed.addAll(column(inOrder(group, tags), height, top, bottom));
        return placed;
    }

    private static List<Tag> inOrder(List<Tag> group, List<Tag> tags) {
        List<Tag> ordered = new ArrayList<>(group);
        ordered.sort(Comparator.comparingInt(tags::indexOf));
        return ordered;
    }

    /// The places nearest to the wanted ones, in the sense of least squares: neighbours that want the same place form a
    /// block that stands where its members want it on average (pooling of adjacent violators).
    private static List<Tag> column(List<Tag> group, double height, double top, double bottom) {
        int n = Math.min(group.size(), Math.max(0, (int) ((bottom - top) / height + 1e-9)));
        List<Tag> tags = new ArrayList<>(group.subList(0, n));
        tags.sort(Comparator.comparingDouble(Tag::y));
        double[] sum = new double[n];
        int[] count = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            sum[blocks] = tags.get(i).y() - i * height;
            count[blocks++] = 1;
            while (blocks > 1 && sum[blocks - 2] / count[blocks - 2] > sum[blocks - 1] / count[blocks - 1]) {
                blocks--;
                sum[blocks - 1] += sum[blocks];
                count[blocks - 1] += count[blocks];
            }
        }
        double low = top + height / 2;
        double high = bottom - height / 2 - (n - 1) * height;
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double start = Math.clamp(sum[block] / count[block], low, Math.max(low, high));
            for (int k = 0; k < count[block]; k++, i++) {
                tags.set(i, tags.get(i).at(start + i * height));
            }
        }
        return tags;
    }
}
