package trainscope.engine.data.source;

import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Shape;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Colour pictures without a subject, 3 × 32 × 32, on the scale 0…255 of unprocessed photographs: every class has its
/// blurred pattern, which `contrast` makes stand out from what varies between pictures, in grey levels. Made for sanity
/// checks of a training, where the scale of the inputs is what matters.
public record PixelClasses(@Range(min = 1, max = 500_000, from = 100, to = 50_000, log = true) long examples,
        @Range(min = 2, max = 100, from = 2, to = 10) long classes,
        @Range(min = 0, max = 128, from = 0, to = 64) double contrast,
        @Range(min = 0, max = 128, from = 0, to = 64) double noise) implements Source {
    private static final int SIDE = 32;
    private static final int CHANNELS = 3;

    @Override
    public long bytesEach() {
        return CHANNELS * SIDE * SIDE;
    }

    @Override
    public DataSet draw(Rng rng) {
        Shape shape = new Shape(CHANNELS, SIDE, SIDE);
        Rng patterns = rng.child("patterns");
        double[][] means = new double[(int) classes][shape.size()];
        for (int label = 0; label < classes; label++) {
            Blur.add(means[label], SIDE, contrast, patterns.child(label).draws());
        }
        return Gallery.of(this, shape, Labels.numbered((int) classes), rng,
                (label, draws, picture) -> paint(means[label], draws, picture)).dividedBy(1);
    }

    private void paint(double[] mean, Draws draws, double[] picture) {
        for (int i = 0; i < picture.length; i++) {
            picture[i] = 128 + mean[i];
        }
        Blur.add(picture, SIDE, noise, draws);
        Gallery.grain(picture, noise / 4, draws);
    }
}
