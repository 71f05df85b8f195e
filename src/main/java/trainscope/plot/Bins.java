package trainscope.plot;

/// The bars of a histogram: each from one edge to the next, with its height.
public interface Bins {
    int size();

    double from(int i);

    double to(int i);

    double height(int i);

    /// Bars of equal width from `lo` to `hi`.
    static Bins even(double lo, double hi, double... heights) {
        int n = heights.length;
        return new Bins() {
            @Override
            public int size() {
                return n;
            }

            @Override
            public double from(int i) {
                return lo + (hi - lo) * i / n;
            }

            @Override
            public double to(int i) {
                return lo + (hi - lo) * (i + 1) / n;
            }

            @Override
            public double height(int i) {
                return heights[i];
            }
        };
    }
}
