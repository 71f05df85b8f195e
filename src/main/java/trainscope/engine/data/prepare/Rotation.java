package trainscope.engine.data.prepare;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// x′ = Uᵀ(x − μ): examples in the coordinates of their principal axes. Each axis points to where its largest part is
/// positive, because an eigenvector by itself has no sign.
public final class Rotation implements Transform {
    private final double[] mean;
    /// The axes as columns: a row for each feature.
    private final double[] axes;
    private final double[] variances;

    private Rotation(double[] mean, double[] axes, double[] variances) {
        this.mean = mean;
        this.axes = axes;
        this.variances = variances;
    }

    static Rotation fit(Table training, long keep) {
        double[] mean = new Columns(training).mean;
        var found = new PrincipalAxes(Covariance.of(training, mean));
        int kept = (int) Math.min(keep, mean.length);
        double[] axes = new double[mean.length * kept];
        for (int axis = 0; axis < kept; axis++) {
            for (int j = 0; j < mean.length; j++) {
                axes[j * kept + axis] = found.part(axis, j);
            }
        }
        return new Rotation(mean, axes, found.variances());
    }

    /// How much the examples vary along an axis, the longest first. Those that were not kept are known too.
    public double variance(int axis) {
        return variances[axis];
    }

    /// Which share of all variance the kept axes hold.
    public double explained() {
        double all = Arrays.stream(variances).sum();
        return all == 0 ? 1 : Arrays.stream(variances, 0, outputs()).sum() / all;
    }

    /// How much of this feature is in an axis.
    public double axis(int axis, int feature) {
        return axes[feature * outputs() + axis];
    }

    @Override
    public int inputs() {
        return mean.length;
    }

    @Override
    public int outputs() {
        return axes.length / mean.length;
    }

    @Override
    public Shape shape(Shape before) {
        return Shape.features(outputs());
    }

    @Override
    public void apply(DMatrixRMaj examples, DMatrixRMaj into) {
        int kept = outputs();
        into.reshape(examples.numRows, kept);
        Arrays.fill(into.data, 0, examples.numRows * kept, 0);
        for (int i = 0; i < examples.numRows; i++) {
            int j = 0;
            for (; j + 4 <= mean.length; j += 4) {
                addFour(examples.data, i * mean.length, j, into.data, i * kept);
            }
            for (; j < mean.length; j++) {
                double x = examples.data[i * mean.length + j] - mean[j];
                for (int axis = 0; axis < kept; axis++) {
                    into.data[i * kept + axis] += x * axes[j * kept + axis];
                }
            }
        }
    }

    /// Adds what four features contribute to an example: the sums are read and written a quarter as often.
    private void addFour(double[] examples, int row, int j, double[] into, int to) {
        int kept = outputs();
        int a = j * kept;
        int b = a + kept;
        int c = b + kept;
        int d = c + kept;
        double xa = examples[row + j] - mean[j];
        double xb = examples[row + j + 1] - mean[j + 1];
        double xc = examples[row + j + 2] - mean[j + 2];
        double xd = examples[row + j + 3] - mean[j + 3];
        for (int axis = 0; axis < kept; axis++) {
            into[to + axis] = into[to + axis] + xa * axes[a + axis] + xb * axes[b + axis]
                    + xc * axes[c + axis]
                    + xd * axes[d + axis];
        }
    }

    @Override
    public void restore(DMatrixRMaj prepared, DMatrixRMaj into) {
        int kept = outputs();
        into.reshape(prepared.numRows, mean.length);
        for (int i = 0; i < prepared.numRows; i++) {
            for (int j = 0; j < mean.length; j++) {
                double x = 0;
                for (int axis = 0; axis < kept; axis++) {
                    x += prepared.data[i * kept + axis] * axes[j * kept + axis];
                }
                into.data[i * mean.length + j] = x + mean[j];
            }
        }
    }

    @Override
    public boolean keepsEverything() {
        return outputs() == inputs();
    }
}
