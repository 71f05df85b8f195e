package trainscope.lab.run;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Part;
import trainscope.lab.catalog.Refused;

/// A network of two inputs, three tanh units and two classes on the first of the spirals, computed number by number.
final class ByHand {
    private final double[] hidden;
    private final double[] said;
    private final double[] scores;
    private final double[] scoreGradient;
    private final double[] hiddenGradient;
    private final double[] weightGradient;
    private double loss;

    private static final int IN = 2;
    private static final int UNITS = 3;
    private static final int CLASSES = 2;

    private ByHand(int rows) {
        hidden = new double[rows * UNITS];
        said = new double[rows * UNITS];
        scores = new double[rows * CLASSES];
        scoreGradient = new double[rows * CLASSES];
        hiddenGradient = new double[rows * UNITS];
        weightGradient = new double[IN * UNITS];
    }

    static ByHand of(Race race, int rows) {
        List<Tensor> t = race.tensors(0);
        var x = new DMatrixRMaj(0, 0);
        Part part = part();
        part.read(0, rows, x);
        var hand = new ByHand(rows);
        for (int r = 0; r < rows; r++) {
            hand.loss += hand.example(r, x, part.label(r), t) / rows;
        }
        for (int i = 0; i < hand.hiddenGradient.length; i++) {
            for (int k = 0; k < IN; k++) {
                hand.weightGradient[k * UNITS + i % UNITS] += x.get(i / UNITS, k) * hand.hiddenGradient[i];
            }
        }
        return hand;
    }

    double[] hidden() {
        return hidden;
    }

    double[] said() {
        return said;
    }

    double[] scores() {
        return scores;
    }

    double[] scoreGradient() {
        return scoreGradient;
    }

    double[] hiddenGradient() {
        return hiddenGradient;
    }

    double[] weightGradient() {
        return weightGradient;
    }

    double loss() {
        return loss;
    }

    private static Part part() {
        try {
            return new Library().open(Trainings.material(Trainings.SPIRALS)).training();
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    private double example(int r, DMatrixRMaj x, int label, List<Tensor> t) {
        for (int u = 0; u < UNITS; u++) {
            double sum = t.get(1).values()[u];
            for (int k = 0; k < IN; k++) {
                sum += x.get(r, k) * t.get(0).values()[k * UNITS + u];
            }
            hidden[r * UNITS + u] = sum;
            said[r * UNITS + u] = Math.tanh(sum);
        }
        double all = 0;
        for (int c = 0; c < CLASSES; c++) {
            double sum = t.get(3).values()[c];
            for (int u = 0; u < UNITS; u++) {
                sum += said[r * UNITS + u] * t.get(2).values()[u * CLASSES + c];
            }
            scores[r * CLASSES + c] = sum;
            all += Math.exp(sum);
        }
        int rows = scores.length / CLASSES;
        for (int c = 0; c < CLASSES; c++) {
            double share = Math.exp(scores[r * CLASSES + c]) / all;
            scoreGradient[r * CLASSES + c] = (share - (c == label ? 1 : 0)) / rows;
            for (int u = 0; u < UNITS; u++) {
                double y = said[r * UNITS + u];
                hiddenGradient[r * UNITS + u] += (1 - y * y) * t.get(2).values()[u * CLASSES + c]
                        * scoreGradient[r * CLASSES + c];
            }
        }
        return Math.log(all) - scores[r * CLASSES + label];
    }
}
