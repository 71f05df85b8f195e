package trainscope.engine.data.source;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Part;
import trainscope.engine.data.Shuffled;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// A network of one hidden layer, or of none, that shows how hard a task is: ReLU, softmax, momentum.
final class Learner {
    private static final int BATCH = 50;
    private static final int CLASSES = 10;
    private static final double MOMENTUM = 0.9;

    private final int inputs;
    private final int hidden;
    private final double[] first;
    private final double[] second;
    private final double[] firstStep;
    private final double[] secondStep;
    private final double[] middle;
    private final double[] slope;
    private final double[] out = new double[CLASSES];

    /// @param hidden how many hidden units; 0 for a linear model
    Learner(int inputs, int hidden) {
        this.inputs = inputs;
        this.hidden = hidden;
        Draws draws = Rng.of(5).draws();
        first = random((inputs + 1) * hidden, Math.sqrt(2.0 / inputs), draws);
        middle = new double[hidden == 0 ? inputs : hidden];
        slope = new double[middle.length];
        second = random((middle.length + 1) * CLASSES, hidden == 0 ? 0 : Math.sqrt(2.0 / hidden), draws);
        firstStep = new double[first.length];
        secondStep = new double[second.length];
    }

    private static double[] random(int size, double deviation, Draws draws) {
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> deviation * draws.nextGaussian());
        return weights;
    }

    void train(Part part, int epochs, double rate) {
        var batches = new Shuffled().batches(part.size(), BATCH, Rng.of(6));
        int[] places = new int[BATCH];
        var x = new DMatrixRMaj(0, 0);
        long steps = (long) epochs * batches.perEpoch();
        for (long step = 0; step < steps; step++) {
            int count = batches.at(step, places);
            part.batch(places, count, x);
            double now = rate * (1 - (double) step / steps) / count;
            scale(firstStep);
            scale(secondStep);
            for (int i = 0; i < count; i++) {
                learn(x.data, i * inputs, part.label(places[i]), now);
            }
            add(first, firstStep);
            add(second, secondStep);
        }
    }

    private static void scale(double[] step) {
        for (int i = 0; i < step.length; i++) {
            step[i] *= MOMENTUM;
        }
    }

    private static void add(double[] weights, double[] step) {
        for (int i = 0; i < step.length; i++) {
            weights[i] += step[i];
        }
    }

    private void learn(double[] x, int at, int label, double rate) {
        forward(x, at);
        double top = Arrays.stream(out).max().orElseThrow();
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            out[c] = Math.exp(out[c] - top);
            sum += out[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            out[c] = rate * ((c == label ? 1 : 0) - out[c] / sum);
        }
        Arrays.fill(slope, 0);
        for (int h = 0; h <= middle.length; h++) {
            double value = h < middle.length ? middle[h] : 1;
            for (int c = 0; c < CLASSES; c++) {
                secondStep[h * CLASSES + c] += value * out[c];
                if (h < middle.length && value > 0) {
                    slope[h] += second[h * CLASSES + c] * out[c];
                }
            }
        }
        for (int j = 0; j <= inputs && hidden > 0; j++) {
            double value = j < inputs ? x[at + j] : 1;
            for (int h = 0; h < hidden; h++) {
                firstStep[j * hidden + h] += value * slope[h];
            }
        }
    }

    private void forward(double[] x, int at) {
        if (hidden == 0) {
            System.arraycopy(x, at, middle, 0, inputs);
        } else {
            System.arraycopy(first, inputs * hidden, middle, 0, hidden);
            for (int j = 0; j < inputs; j++) {
                for (int h = 0; h < hidden; h++) {
                    middle[h] += x[at + j] * first[j * hidden + h];
                }
            }
            for (int h = 0; h < hidden; h++) {
                middle[h] = Math.max(0, middle[h]);
            }
        }
        System.arraycopy(second, middle.length * CLASSES, out, 0, CLASSES);
        for (int h = 0; h < middle.length; h++) {
            for (int c = 0; c < CLASSES; c++) {
                out[c] += middle[h] * second[h * CLASSES + c];
            }
        }
    }

    double accuracy(Part part) {
        int right = 0;
        double[] x = new double[inputs];
        for (int place = 0; place < part.size(); place++) {
            part.data().inputs().copy(part.row(place), x, 0);
            forward(x, 0);
            int best = 0;
            for (int c = 1; c < CLASSES; c++) {
                best = out[c] > out[best] ? c : best;
            }
            right += best == part.label(place) ? 1 : 0;
        }
        return (double) right / part.size();
    }
}
