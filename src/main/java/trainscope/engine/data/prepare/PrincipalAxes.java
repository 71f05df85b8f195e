package trainscope.engine.data.prepare;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// The eigenvectors of a covariance, longest first, each turned so that its largest part is positive.
final class PrincipalAxes {
    private final DMatrixRMaj[] axes;
    private final double[] variances;

    PrincipalAxes(DMatrixRMaj covariance) {
        int width = covariance.numRows;
        axes = new DMatrixRMaj[width];
        variances = new double[width];
        var eigen = DecompositionFactory_DDRM.eig(width, true, true);
        if (!eigen.decompose(covariance.copy())) {
            keepAsTheyAre(covariance);
            return;
        }
        int[] order = IntStream.range(0, width).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -eigen.getEigenvalue(i).getReal()))
                .mapToInt(i -> i).toArray();
        for (int i = 0; i < width; i++) {
            axes[i] = turned(eigen.getEigenVector(order[i]));
            variances[i] = Math.max(0, eigen.getEigenvalue(order[i]).getReal());
        }
    }

    /// Numbers that are not finite have no axes: the features stay what they are, and show it.
    private void keepAsTheyAre(DMatrixRMaj covariance) {
        for (int i = 0; i < axes.length; i++) {
            axes[i] = new DMatrixRMaj(axes.length, 1);
            axes[i].data[i] = 1;
            variances[i] = covariance.data[i * axes.length + i];
        }
    }

    private static DMatrixRMaj turned(DMatrixRMaj axis) {
        int largest = 0;
        for (int j = 1; j < axis.numRows; j++) {
            if (Math.abs(axis.data[j]) > Math.abs(axis.data[largest])) {
                largest = j;
            }
        }
        if (axis.data[largest] < 0) {
            for (int j = 0; j < axis.numRows; j++) {
                axis.data[j] = -axis.data[j];
            }
        }
        return axis;
    }

    double part(int axis, int feature) {
        return axes[axis].data[feature];
    }

    double[] variances() {
        return variances;
    }
}
