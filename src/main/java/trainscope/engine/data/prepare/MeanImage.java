package trainscope.engine.data.prepare;

import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Takes the mean of all training examples away, feature by feature: x′ = x − μ. Of pictures this is one mean picture
/// (notes, lecture 6: `X -= np.mean(X, axis=0)`; AlexNet).
public record MeanImage() implements Preprocessing {
    @Override
    public String formula() {
        return "x′ = x − μ";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        return new Shift(new Columns(training).mean);
    }
}
