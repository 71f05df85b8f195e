package trainscope.engine.data.prepare;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.Range;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Principal components, each divided by its spread, so that the covariance becomes the unit matrix:
/// x′ = Uᵀ(x − μ)/√(λ + ε) (notes, lecture 6). ε keeps directions in which nothing varies from being blown up.
public record Whitening(@Range(min = 1, max = 100_000, from = 1, to = 1000, log = true) long keep,
        @Range(min = 1e-12, max = 1, from = 1e-9, to = 1, log = true) double eps) implements Preprocessing {
    @Override
    public String formula() {
        return "x′ = Uᵀ·(x − μ)/√(λ + ε)";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        Rotation turned = Rotation.fit(training, keep);
        double[] spreads = IntStream.range(0, turned.outputs())
                .mapToDouble(axis -> Math.sqrt(turned.variance(axis) + eps)).toArray();
        return new Whitened(turned, new Scaling(new double[spreads.length], spreads));
    }

    private record Whitened(Rotation turned, Scaling scaled) implements Transform {
        @Override
        public int inputs() {
            return turned.inputs();
        }

        @Override
        public int outputs() {
            return turned.outputs();
        }

        @Override
        public Shape shape(Shape before) {
            return turned.shape(before);
        }

        @Override
        public void apply(DMatrixRMaj examples, DMatrixRMaj into) {
            turned.apply(examples, into);
            scaled.apply(into, into);
        }

        @Override
        public void restore(DMatrixRMaj prepared, DMatrixRMaj into) {
            DMatrixRMaj wide = new DMatrixRMaj(prepared.numRows, prepared.numCols);
            scaled.restore(prepared, wide);
            turned.restore(wide, into);
        }

        @Override
        public boolean keepsEverything() {
            return turned.keepsEverything();
        }
    }
}
