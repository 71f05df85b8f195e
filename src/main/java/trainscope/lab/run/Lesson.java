package trainscope.lab.run;

import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.prepare.Feed;
import trainscope.engine.loss.Answers;

/// Some examples of a part, prepared, with what would be right about each: one batch, shown to whoever learns from it.
final class Lesson {
    private final Feed feed;
    private final DMatrixRMaj x = new DMatrixRMaj(0, 0);
    private final int[] labels;
    private final double[] values;
    private final Answers answers;
    private int rows;

    /// @param capacity the most examples
    Lesson(Feed feed, Part part, int capacity) {
        this.feed = feed;
        boolean classes = part.data().targets() instanceof Labels;
        labels = new int[classes ? capacity : 0];
        values = new double[classes ? 0 : capacity];
        answers = classes ? Answers.classes(labels) : Answers.numbers(values);
    }

    int capacity() {
        return labels.length + values.length;
    }

    /// Takes the first `count` of these places of a part.
    void take(Part part, int[] places, int count) {
        feed.batch(part, places, count, x);
        rows = count;
        for (int i = 0; i < count; i++) {
            if (labels.length > 0) {
                labels[i] = part.label(places[i]);
            } else {
                values[i] = part.value(places[i]);
            }
        }
    }

    /// The prepared inputs, a row for each example.
    double[] x() {
        return x.data;
    }

    Answers answers() {
        return answers;
    }

    int rows() {
        return rows;
    }

    /// Whether the class with the largest score is the right one; not where a score is no number.
    boolean isRight(double[] scores, int row, int outputs) {
        int best = row * outputs;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            if (Double.isNaN(scores[i])) {
                return false;
            }
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best - row * outputs == labels[row];
    }
}
