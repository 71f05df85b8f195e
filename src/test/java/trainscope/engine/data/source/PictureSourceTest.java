package trainscope.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Pixels;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.math.Rng;

/// The drawn pictures are tasks of the difficulty that they are made for.
class PictureSourceTest {
    private static double accuracy(DataSet data, int hidden, double rate) {
        var split = new SplitPlan(0.8, 0.2).of(data, Rng.of(1));
        var learner = new Learner(data.shape().size(), hidden);
        learner.train(split.training(), 12, rate);
        return learner.accuracy(split.validation());
    }

    @Test
    void digitsAreTooMuchForALinearModelAndNotForANetwork() {
        var digits = new Digits(6000, 1, 1, 0.05).draw(Rng.of(2));
        double linear = accuracy(digits, 0, 0.02);
        double network = accuracy(digits, 64, 0.05);
        assertEquals(0.83, linear, 0.04, "linear model");
        assertTrue(network > 0.945, "network of 64 hidden units: " + network);
    }

    @Test
    void digitsWithoutPoseAndDistortionAreEasy() {
        var digits = new Digits(1500, 0, 0, 0).draw(Rng.of(2));
        assertTrue(accuracy(digits, 0, 0.02) > 0.99);
    }

    @Test
    void shapesTellALinearModelAlmostNothing() {
        var shapes = new Shapes(2000, 1, 0.04).draw(Rng.of(2));
        double linear = accuracy(shapes, 0, 0.001);
        assertTrue(linear < 0.35, "linear model: " + linear);
    }

    @Test
    void pixelClassesAreOnTheScaleOfPhotographs() {
        var data = new PixelClasses(500, 10, 40, 40).draw(Rng.of(2));
        double sum = 0;
        double squares = 0;
        double most = 0;
        for (int row = 0; row < data.size(); row++) {
            for (int j = 0; j < 3072; j++) {
                double x = data.inputs().at(row, j);
                sum += x;
                squares += x * x;
                most = Math.max(most, x);
            }
        }
        double mean = sum / (500 * 3072);
        assertEquals(128, mean, 12);
        assertEquals(55, Math.sqrt(squares / (500 * 3072) - mean * mean), 10);
        assertEquals(255, most);
    }

    @Test
    void digitsAreWhiteOnBlackAndFillThePicture() {
        var digits = new Digits(500, 1, 1, 0).draw(Rng.of(3));
        var pixels = (Pixels) digits.inputs();
        for (int row = 0; row < digits.size(); row++) {
            int inked = 0;
            for (int j = 0; j < 784; j++) {
                inked += pixels.raw(row, j) > 100 ? 1 : 0;
            }
            assertTrue(inked > 12 && inked < 330, inked + " pixels in example " + row);
        }
    }
}
