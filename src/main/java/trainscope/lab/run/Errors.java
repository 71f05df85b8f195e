package trainscope.lab.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.lab.look.Matrix;

/// What a network, as it is used, says about examples that nothing is learned from; unchanging.
public final class Errors {
    private final Part part;
    private final int all;
    private final double[] said;
    private final double[] losses;

    /// @param part the examples that were looked at
    /// @param all how many there are
    /// @param said about each the class with the largest score, −1 where a score is no number; or the number
    Errors(Part part, int all, double[] said, double[] losses) {
        this.part = part;
        this.all = all;
        this.said = said;
        this.losses = losses;
    }

    /// The examples that were looked at: the first of those that validate.
    public Part part() {
        return part;
    }

    public int size() {
        return said.length;
    }

    /// How many validate in all.
    public int all() {
        return all;
    }

    public boolean areClasses() {
        return part.data().targets() instanceof Labels;
    }

    /// What is right about an example: its class or its number.
    public double truth(int place) {
        return part.value(place);
    }

    /// What is said about it.
    public double said(int place) {
        return said[place];
    }

    public double loss(int place) {
        return losses[place];
    }

    /// The share of the examples about which something wrong is said, among classes.
    public double share() {
        return (double) IntStream.range(0, said.length).filter(i -> said[i] != truth(i)).count()
                / said.length;
    }

    /// The places of the examples with the largest losses, the largest first; what is no number is largest of all.
    public int[] worst(int count) {
        return IntStream.range(0, losses.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -size(losses[i]))).limit(count)
                .mapToInt(i -> i).toArray();
    }

    private static double size(double loss) {
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    /// How many examples of each class are taken for each: true classes are rows, said ones columns.
    public Matrix confusion() {
        int classes = part.data().targets() instanceof Labels labels ? labels.classes() : 0;
        double[] counts = new double[classes * classes];
        for (int i = 0; i < said.length; i++) {
            if (said[i] >= 0 && classes > 0) {
                int truth = part.label(i);
                int taken = (int) said[i];
                counts[truth * classes + taken]++;
            }
        }
        return Matrix.of(classes, classes, counts, 0);
    }

    /// The places of the examples of one class that are taken for another.
    public int[] confused(int truth, int taken) {
        return IntStream.range(0, said.length).filter(i -> truth(i) == truth && said[i] == taken).toArray();
    }

    @Override
    public String toString() {
        return size() + " of " + all + ": " + Arrays.toString(said) + " " + Arrays.toString(losses);
    }
}
