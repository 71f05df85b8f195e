package trainscope.engine.data.prepare;

import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Takes from every example its own mean, so that a bright and a dark picture of one thing become alike:
/// x′ = x − mean(x). It needs nothing of the training data; only to show a picture again, whose mean is gone, the mean of
/// all training examples stands in.
public record OwnMean() implements Preprocessing {
    @Override
    public String formula() {
        return "x′ = x − mean(x)";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        double[] mean = new Columns(training).mean;
        return new Centring(mean.length, ChannelMean.mean(mean, 0, mean.length));
    }

    private record Centring(int inputs, double brightness) implements Transform {
        @Override
        public int outputs() {
            return inputs;
        }

        @Override
        public void apply(DMatrixRMaj examples, DMatrixRMaj into) {
            into.reshape(examples.numRows, inputs);
            for (int i = 0; i < examples.numRows; i++) {
                int row = i * inputs;
                double own = ChannelMean.mean(examples.data, row, inputs);
                for (int j = row; j < row + inputs; j++) {
                    into.data[j] = examples.data[j] - own;
                }
            }
        }

        @Override
        public void restore(DMatrixRMaj prepared, DMatrixRMaj into) {
            into.reshape(prepared.numRows, inputs);
            for (int j = 0; j < prepared.numRows * inputs; j++) {
                into.data[j] = prepared.data[j] + brightness;
            }
        }

        @Override
        public boolean keepsEverything() {
            return false;
        }
    }
}
