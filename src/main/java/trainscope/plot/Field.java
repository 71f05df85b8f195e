package trainscope.plot;

import java.util.function.DoubleBinaryOperator;

/// A direction at every place, as the way downhill on a surface.
public interface Field {
    double u(double x, double y);

    double v(double x, double y);

    static Field of(DoubleBinaryOperator u, DoubleBinaryOperator v) {
        return new Field() {
            @Override
            public double u(double x, double y) {
                return u.applyAsDouble(x, y);
            }

            @Override
            public double v(double x, double y) {
                return v.applyAsDouble(x, y);
            }
        };
    }
}
