package trainscope.engine.data.prepare;

import trainscope.engine.Range;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Principal components: turns the cloud of examples so that its longest axis comes first, and keeps the first `keep`
/// axes: x′ = Uᵀ(x − μ), U the eigenvectors of the covariance Σ = (X − μ)ᵀ(X − μ)/N (notes, lecture 6).
public record Pca(@Range(min = 1, max = 100_000, from = 1, to = 1000, log = true) long keep)
        implements
            Preprocessing {
    @Override
    public String formula() {
        return "x′ = Uᵀ·(x − μ)";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        return Rotation.fit(training, keep);
    }
}
