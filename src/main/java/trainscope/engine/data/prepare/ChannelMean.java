package trainscope.engine.data.prepare;

import java.util.Arrays;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Takes one mean for each channel away, three numbers for colour pictures: x′ = x − μ(channel) (notes, lecture 6; VGG).
public record ChannelMean() implements Preprocessing {
    @Override
    public String formula() {
        return "x′ = x − μ(channel)";
    }

    @Override
    public Transform fit(Table training, Shape shape) {
        double[] mean = new Columns(training).mean;
        int area = mean.length / shape.channels();
        for (int from = 0; from < mean.length; from += area) {
            Arrays.fill(mean, from, from + area, mean(mean, from, area));
        }
        return new Shift(mean);
    }

    /// The mean of a piece of an array; of equal numbers, exactly that number.
    static double mean(double[] of, int from, int count) {
        double first = of[from];
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += of[i] - first;
        }
        return first + sum / count;
    }
}
