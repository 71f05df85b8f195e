package trainscope.engine.activation;

/// 1 where x > 0, else 0: the unit of the first perceptrons. Its slope is 0 wherever it has one, so gradient descent cannot
/// teach what lies before it; that is the lesson it is here for.
public record Step() implements Activation {
    @Override
    public double value(double x) {
        return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
    }

    @Override
    public double slope(double x) {
        return Double.isNaN(x) ? x : 0;
    }

    @Override
    public double floor() {
        return 0;
    }

    @Override
    public double ceiling() {
        return 1;
    }
}
