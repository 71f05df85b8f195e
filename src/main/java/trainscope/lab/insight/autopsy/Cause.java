package trainscope.lab.insight.autopsy;

/// The first number of a step that is none, and what it was made of.
///
/// @param layer the layer it happened in, counted from 1; 0 where it was in none
/// @param name of the layer's kind, of an array of the rule's memory, or nothing
/// @param inputs the numbers that went in: two factors, one exponent, or the two largest parts
/// @param value what came out: NaN or an infinity
public record Cause(Stage stage, int layer, String name, Operation operation, Pair inputs, double value) {
    /// Two numbers; the second is NaN where one is enough.
    public record Pair(double one, double other) {
        static Pair of(double one) {
            return new Pair(one, Double.NaN);
        }
    }
}
