package trainscope.lab.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.Split;

/// What there is to know about examples before anything is learned from them.
///
/// @param counts how many training examples each class has; empty where numbers are learned
/// @param variance of the numbers that are learned; NaN where there are classes
/// @param distinct how many different inputs there are in the training part
/// @param others how many examples are kept apart, to validate or for the exam
/// @param known how many of these have the inputs of a training example
public record Facts(List<Integer> counts, double variance, int training, int distinct, int others,
        int known) {
    public Facts {
        counts = List.copyOf(counts);
    }

    /// Two examples are the same where 128 bits made of their inputs are.
    private record Print(long one, long other) {}

    public static Facts of(Split split) {
        Part training = split.training();
        Set<Print> prints = new HashSet<>();
        add(training, prints);
        int distinct = prints.size();
        int others = split.validation().size() + split.exam().size();
        int known = known(split.validation(), prints) + known(split.exam().open(), prints);
        return new Facts(counts(training), variance(training), training.size(), distinct, others, known);
    }

    private static void add(Part part, Set<Print> into) {
        var x = new DMatrixRMaj(1, part.width());
        for (int i = 0; i < part.size(); i++) {
            into.add(print(part, i, x));
        }
    }

    private static int known(Part part, Set<Print> prints) {
        var x = new DMatrixRMaj(1, part.width());
        return (int) IntStream.range(0, part.size()).filter(i -> prints.contains(print(part, i, x))).count();
    }

    private static Print print(Part part, int place, DMatrixRMaj x) {
        part.read(place, 1, x);
        long one = 1;
        long other = 7;
        for (int i = 0; i < part.width(); i++) {
            long bits = Double.doubleToLongBits(x.data[i] + 0.0);
            one = (one ^ bits) * 0x9E3779B97F4A7C15L;
            one ^= one >>> 29;
            other = (other + bits) * 0xBF58476D1CE4E5B9L;
            other ^= other >>> 31;
        }
        return new Print(one, other);
    }

    private static List<Integer> counts(Part part) {
        if (!(part.data().targets() instanceof Labels labels)) {
            return List.of();
        }
        int[] counts = new int[labels.classes()];
        for (int i = 0; i < part.size(); i++) {
            counts[part.label(i)]++;
        }
        return IntStream.of(counts).boxed().toList();
    }

    private static double variance(Part part) {
        if (part.data().targets() instanceof Labels) {
            return Double.NaN;
        }
        double mean = IntStream.range(0, part.size()).mapToDouble(part::value).average().orElse(0);
        return IntStream.range(0, part.size()).mapToDouble(i -> Math.pow(part.value(i) - mean, 2)).average()
                .orElse(0);
    }

    public boolean hasClasses() {
        return !counts.isEmpty();
    }

    /// The share of the most frequent class: what is right who always says it.
    public double majority() {
        return counts.stream().mapToInt(c -> c).max().orElse(0) / (double) training;
    }

    /// Σp², the chance of two examples to be of one class.
    double coincidence() {
        return counts.stream().mapToDouble(c -> Math.pow(c / (double) training, 2)).sum();
    }

    /// −Σp·ln p over the classes.
    double entropy() {
        return counts.stream().filter(c -> c > 0).mapToDouble(c -> c / (double) training)
                .map(p -> -p * Math.log(p)).sum();
    }
}
