package trainscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Gelu;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Softplus;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.net.Network;
import trainscope.engine.net.Stacks;
import trainscope.engine.net.Trainer;
import trainscope.engine.optim.Sgd;
import trainscope.engine.optim.Slope;
import trainscope.engine.penalty.L2;

/// The two largest curvatures are those of the whole Hessian, where that can be written down.
class SharpnessTest {
    private final Kernels kernels = Kernels.best();

    private Sharpness.Found of(Slope slope, double... w) {
        return new Sharpness(slope, w.length, 1e-4, kernels).at(w);
    }

    /// ½·Σλx², turned so that no axis is an eigenvector.
    private static Slope quadratic(double... curvatures) {
        int n = curvatures.length;
        double[] u = IntStream.range(0, n).mapToDouble(i -> Math.sin(i + 1)).toArray();
        double squares = Arrays.stream(u).map(v -> v * v).sum();
        return (w, g) -> {
            double[] x = mirrored(w, u, squares);
            for (int i = 0; i < n; i++) {
                x[i] *= curvatures[i];
            }
            System.arraycopy(mirrored(x, u, squares), 0, g, 0, n);
        };
    }

    private static double[] mirrored(double[] w, double[] u, double squares) {
        double along = 2 * IntStream.range(0, w.length).mapToDouble(i -> w[i] * u[i]).sum() / squares;
        return IntStream.range(0, w.length).mapToDouble(i -> w[i] - along * u[i]).toArray();
    }

    private static double[] spread(double from, double to, int n) {
        return IntStream.range(0, n).mapToDouble(i -> from + (to - from) * i / (n - 1)).toArray();
    }

    private void expect(double largest, double second, double... curvatures) {
        double[] place = new double[curvatures.length];
        Arrays.fill(place, 0.7);
        Sharpness.Found found = of(quadratic(curvatures), place);
        assertTrue(found.settled(), found.toString());
        double scale = Arrays.stream(curvatures).map(Math::abs).max().orElseThrow();
        assertEquals(largest, found.largest(), 1e-6 * scale, found.toString());
        assertEquals(second, found.second(), 1e-6 * scale, found.toString());
    }

    @Test
    void ofAQuadraticTheyAreItsOwn() {
        expect(2, 0.1, 0.1, 2);
        expect(7, 5, 1, 5, 7, 2, 0, -3);
        double[] many = spread(0, 10, 300);
        many[17] = 40;
        many[18] = 25;
        expect(40, 25, many);
    }

    @Test
    void closeNeighboursAreToldApart() {
        double[] many = spread(0, 1, 200);
        many[3] = 10;
        many[150] = 9.99;
        expect(10, 9.99, many);
    }

    @Test
    void aCurvatureThatComesTwiceIsFoundTwice() {
        double[] many = spread(0, 1, 100);
        many[3] = 5;
        many[70] = 5;
        expect(5, 5, many);
    }

    @Test
    void aStrongBendDownwardsDoesNotHideTheLargest() {
        expect(3, 2, -100, -90, 3, 2, 1, 0);
        expect(-1, -2, -1, -2, -50);
    }

    @Test
    void ofOneParameterThereIsOne() {
        Sharpness.Found found = of((w, g) -> g[0] = 6 * w[0], 1);
        assertEquals(6, found.largest(), 1e-9);
        assertEquals(Double.NaN, found.second());
    }

    @Test
    void aPlaneHasNone() {
        Sharpness.Found found = of((w, g) -> Arrays.fill(g, 3), new double[30]);
        assertTrue(found.settled());
        assertEquals(0, found.largest());
        assertEquals(0, found.second());
    }

    @Test
    void whatIsNoNumberSettlesNothing() {
        Sharpness.Found found = of((w, g) -> Arrays.fill(g, Double.NaN), new double[30]);
        assertFalse(found.settled());
        assertEquals(Double.NaN, found.largest());
    }

    private Trainer trainer(List<Layer> layers, int rows, Clip clip) {
        var place = new Workplace(kernels);
        var network = new Network(Shape.features(3), layers, rows, Rng.of(3), place);
        var goal = new Goal(new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE),
                new L2(L2.Form.HALF, 0.01), clip);
        return new Trainer(network, goal, new Sgd(0.1), network.start(Rng.of(4)), rows, place);
    }

    private static Slope batch(Trainer trainer, int rows) {
        Draws draws = Rng.of(5).draws();
        double[] x = IntStream.range(0, rows * 3).mapToDouble(_ -> draws.nextGaussian()).toArray();
        var answers = Answers.classes(IntStream.range(0, rows).map(i -> i % 2).toArray());
        return (w, g) -> trainer.look(w, x, answers, rows, 7, g);
    }

    /// The largest two eigenvalues of the Hessian, whose columns are differences of gradients.
    private static double[] whole(Slope slope, double[] w) {
        int n = w.length;
        double h = 1e-5;
        double[] above = new double[n];
        double[] below = new double[n];
        var hessian = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            double[] at = w.clone();
            at[i] = w[i] + h;
            slope.gradient(at, above);
            at[i] = w[i] - h;
            slope.gradient(at, below);
            for (int j = 0; j < n; j++) {
                double value = (above[j] - below[j]) / (4 * h);
                hessian.add(i, j, value);
                hessian.add(j, i, value);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(n, false, true);
        eigen.decompose(hessian);
        return IntStream.range(0, n).mapToDouble(i -> -eigen.getEigenvalue(i).getReal()).sorted().limit(2)
                .map(v -> -v).toArray();
    }

    /// With a bias of 0, a unit whose inputs are all dropped stands at the very kink of ReLU, where there is no curvature.
    private static void offKinks(double[] w) {
        Draws draws = Rng.of(6).draws();
        for (int i = 0; i < w.length; i++) {
            w[i] += 0.1 * draws.nextGaussian();
        }
    }

    @Test
    void ofTinyNetworksTheyAreThoseOfTheWholeHessian() {
        int rows = 12;
        var norm = new BatchNorm(BatchNorm.Form.TORCH, 1e-3, 0.9);
        var dropout = new Dropout(Dropout.Form.INVERTED, 0.3);
        for (Activation function : List.of(new Tanh(), new Sigmoid(), new Softplus(),
                new Gelu(Gelu.Form.EXACT), new Relu())) {
            List<Layer> plain = Stacks.classifier(List.of(6, 5), function, new Normal(0.7), 2);
            for (List<Layer> layers : List.of(plain, Stacks.normalized(plain, norm),
                    Stacks.dropped(plain, dropout))) {
                Trainer trainer = trainer(layers, rows, Clip.none());
                Slope slope = batch(trainer, rows);
                double[] w = trainer.weights();
                offKinks(w);
                double[] before = w.clone();
                double[] expected = whole(slope, w);
                Sharpness.Found found = of(slope, w);
                String what = layers + " " + found + Arrays.toString(expected);
                assertTrue(found.settled(), what);
                assertEquals(expected[0], found.largest(), 1e-5 * expected[0], what);
                assertEquals(expected[1], found.second(), 1e-5 * expected[0], what);
                assertArrayEquals(before, w, what);
                assertEquals(found, of(slope, w), "the same bits again");
            }
        }
    }

    @Test
    void aClippedGradientBendsTheSame() {
        List<Layer> layers = Stacks.classifier(List.of(6), new Tanh(), new Normal(0.7), 2);
        Trainer free = trainer(layers, 12, Clip.none());
        Trainer clipped = trainer(layers, 12, new Clip(Clip.Form.NORM, 1e-3));
        assertEquals(of(batch(free, 12), free.weights()), of(batch(clipped, 12), clipped.weights()));
    }
}
