package trainscope.engine.measure;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Norm;
import trainscope.engine.math.Rng;
import trainscope.engine.optim.Slope;

/// The two largest curvatures of a loss at a place: the largest eigenvalues of its Hessian H, which is never written down.
///
/// Gradient descent is stable along a direction of curvature λ while η < 2/λ. H·v comes from two gradients,
/// (∇f(w + hv) − ∇f(w − hv)) / 2h. Lanczos' method (1950) spans a space by v, Hv, H²v … from a fixed start, looks for the
/// largest eigenvalue of H within it, and starts again from the vector that it found until Hv = λv holds closely enough; a
/// power iteration would need hundreds of products where two curvatures lie close together, and would find the largest
/// without regard to sign. The second curvature is the largest at right angles to the first.
public final class Sharpness {
    /// Vectors that are kept at a time.
    private static final int SPAN = 20;
    private static final int ROUNDS = 10;
    /// ∛ε, where the error of a difference and that of rounding balance.
    private static final double STEP = 0x1p-17;
    private static final long START = 1;

    private final Slope slope;
    private final Kernels kernels;
    private final double tolerance;
    private final int size;
    private final int span;
    /// One vector in each row; the last row takes the product.
    private final double[] basis;
    private final double[] directions;
    private final double[] place;
    private final double[] above;
    private final double[] below;
    private double[] w = {};
    private double step;
    private int products;

    /// @param slope where gradients come from: of a network, those of one batch, with the same draws for every call
    /// @param tolerance how large ‖Hv − λv‖ may be, in parts of the largest curvature either way; 1e-3 makes an error in λ
    ///        of about 1e-6
    public Sharpness(Slope slope, int size, double tolerance, Kernels kernels) {
        this.slope = slope;
        this.kernels = kernels;
        this.tolerance = tolerance;
        this.size = size;
        span = Math.min(SPAN, size);
        basis = new double[(span + 1) * size];
        directions = new double[2 * size];
        place = new double[size];
        above = new double[size];
        below = new double[size];
    }

    /// What was found.
    ///
    /// @param largest the largest curvature; below 0 where the loss bends down whichever way one goes
    /// @param second the next one; `NaN` where there is one direction alone
    /// @param products how many products with H that took, two gradients each
    /// @param settled whether both are as exact as was asked for
    public record Found(double largest, double second, int products, boolean settled) {}

    /// The curvatures at w, which stays as it is.
    public Found at(double[] weights) {
        w = weights;
        products = 0;
        step = STEP * Math.max(1, Norm.of(kernels, w, 0, size) / Math.sqrt(size));
        var first = new Search(0);
        first.run();
        if (size == 1) {
            return new Found(first.value, Double.NaN, products, first.settled);
        }
        var second = new Search(1);
        second.run();
        return new Found(first.value, second.value, products, first.settled && second.settled);
    }

    /// One of the two directions.
    public double[] direction(int which) {
        return Arrays.copyOfRange(directions, which * size, (which + 1) * size);
    }

    /// H times a row of the basis, into another row.
    private void multiply(int from, int into) {
        move(step, from, above);
        move(-step, from, below);
        kernels.subtract(above, 0, below, 0, basis, into, size);
        kernels.scale(0.5 / step, basis, into, basis, into, size);
        products++;
    }

    private void move(double by, int from, double[] gradient) {
        System.arraycopy(w, 0, place, 0, size);
        kernels.axpy(by, basis, from, place, 0, size);
        slope.gradient(place, gradient);
    }

    /// The search for one direction, at right angles to those found before it.
    private final class Search {
        private final int found;
        private final int room;
        private final double[] diagonal = new double[span];
        private final double[] beside = new double[span];
        private double value = Double.NaN;
        private boolean settled;

        Search(int found) {
            this.found = found;
            room = Math.min(span, size - found);
        }

        void run() {
            Draws draws = Rng.of(START).child(found).draws();
            for (int i = 0; i < size; i++) {
                basis[i] = draws.nextGaussian();
            }
            for (int round = 0; round < ROUNDS && !settled; round++) {
                unit(0, straighten(0, 0));
                if (!widen()) {
                    value = Double.NaN;
                    return;
                }
            }
            unit(0, straighten(0, 0));
            System.arraycopy(basis, 0, directions, found * size, size);
        }

        /// One round; false where curvatures are no numbers.
        private boolean widen() {
            for (int j = 0; j < room; j++) {
                int next = (j + 1) * size;
                multiply(j * size, next);
                diagonal[j] = kernels.dot(basis, j * size, basis, next, size);
                double rest = straighten(next, j + 1);
                beside[j] = rest;
                if (!(Math.abs(diagonal[j]) + rest < Double.POSITIVE_INFINITY)) {
                    return false;
                }
                if (solve(j + 1) || j == room - 1) {
                    break;
                }
                unit(next, rest);
            }
            return true;
        }

        /// The largest eigenvalue within the first n vectors; true where it is close enough. Then, and with the last vector,
        /// its eigenvector takes the first row.
        private boolean solve(int n) {
            var small = new DMatrixRMaj(n, n);
            for (int i = 0; i < n; i++) {
                small.set(i, i, diagonal[i]);
                if (i > 0) {
                    small.set(i, i - 1, beside[i - 1]);
                    small.set(i - 1, i, beside[i - 1]);
                }
            }
            var eigen = DecompositionFactory_DDRM.eig(n, true, true);
            eigen.decompose(small);
            int best = 0;
            double scale = 0;
            for (int i = 0; i < n; i++) {
                double each = eigen.getEigenvalue(i).getReal();
                scale = Math.max(scale, Math.abs(each));
                best = each > eigen.getEigenvalue(best).getReal() ? i : best;
            }
            value = eigen.getEigenvalue(best).getReal();
            DMatrixRMaj weights = eigen.getEigenVector(best);
            settled = Math.abs(beside[n - 1] * weights.get(n - 1)) <= tolerance * scale;
            if (settled || n == room) {
                kernels.scale(weights.get(0), basis, 0, basis, 0, size);
                for (int i = 1; i < n; i++) {
                    kernels.axpy(weights.get(i), basis, i * size, basis, 0, size);
                }
            }
            return settled;
        }

        /// Takes off a row what lies along the directions found before and the first n vectors, and returns what is left of
        /// its length.
        private double straighten(int row, int n) {
            for (int twice = 0; twice < 2; twice++) {
                for (int i = 0; i < found; i++) {
                    takeOff(directions, i * size, row);
                }
                for (int i = 0; i < n; i++) {
                    takeOff(basis, i * size, row);
                }
            }
            return Norm.of(kernels, basis, row, size);
        }

        private void takeOff(double[] vectors, int from, int row) {
            double along = kernels.dot(vectors, from, basis, row, size);
            kernels.axpy(-along, vectors, from, basis, row, size);
        }

        private void unit(int row, double length) {
            kernels.scale(1 / length, basis, row, basis, row, size);
        }
    }
}
