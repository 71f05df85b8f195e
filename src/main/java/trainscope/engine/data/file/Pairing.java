package trainscope.engine.data.file;

import java.util.Arrays;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Targets;
import trainscope.engine.data.Values;

/// Makes a data set of a file with inputs and one with what is to be learned about them.
record Pairing(Content inputFile, Content targetFile) {
    private static final int MOST_CLASSES = 1000;

    DataSet of(Block inputs, Block targets) throws Refusal {
        if (inputs.rank() < 2) {
            throw new Refusal(inputFile, "inputs-in-a-row");
        }
        if (targets.values().length() != targets.size()[0]) {
            throw new Refusal(targetFile, "targets-not-in-a-row", Arrays.toString(targets.size()));
        }
        if (inputs.size()[0] != targets.size()[0]) {
            throw new Refusal(inputFile, "counts-differ", inputs.size()[0], targetFile.name(),
                    targets.size()[0]);
        }
        Shape shape = shape(inputs.size());
        return new DataSet(inputFile.name(), shape, inputs.values().rows(shape.size()), targets(targets));
    }

    private static Shape shape(int[] size) {
        return switch (size.length) {
            case 2 -> Shape.features(size[1]);
            case 3 -> new Shape(1, size[1], size[2]);
            default -> new Shape(size[1], size[2], size[3]);
        };
    }

    /// Whole numbers from 0 on that are few are classes; the rest are values.
    private static Targets targets(Block block) {
        Block.Store store = block.values();
        double least = 0;
        double most = 0;
        for (int i = 0; i < store.length(); i++) {
            least = Math.min(least, store.at(i));
            most = Math.max(most, store.at(i));
        }
        if (!block.whole() || least < 0 || most >= MOST_CLASSES) {
            double[] values = new double[store.length()];
            Arrays.setAll(values, store::at);
            return new Values(values);
        }
        int[] labels = new int[store.length()];
        Arrays.setAll(labels, i -> (int) store.at(i));
        return new Labels(labels, Labels.numbered(Math.max(2, (int) most + 1)));
    }
}
