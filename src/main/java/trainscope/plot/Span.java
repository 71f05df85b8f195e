package trainscope.plot;

/// A lower and an upper value along rising `x`: the reach of a bucket, or what lies between two curves.
public interface Span {
    int size();

    double x(int i);

    double lo(int i);

    double hi(int i);

    /// What lies between two series that share their `x`; which of them is above may change.
    static Span between(Series one, Series other) {
        return new Span() {
            @Override
            public int size() {
                return Math.min(one.size(), other.size());
            }

            @Override
            public double x(int i) {
                return one.x(i);
            }

            @Override
            public double lo(int i) {
                return Math.min(one.y(i), other.y(i));
            }

            @Override
            public double hi(int i) {
                return Math.max(one.y(i), other.y(i));
            }
        };
    }

    default Series lower() {
        return Series.of(size(), this::x, this::lo);
    }

    default Series upper() {
        return Series.of(size(), this::x, this::hi);
    }
}
