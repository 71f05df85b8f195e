package trainscope.lab.insight.wall;

/// A figure over several draws.
///
/// @param spread the sample standard deviation
public record Band(double mean, double spread, double least, double most) {
    static Band of(double... values) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double spread = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
        return new Band(mean, spread, least, most);
    }
}
