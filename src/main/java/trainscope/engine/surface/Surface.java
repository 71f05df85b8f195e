package trainscope.engine.surface;

import java.util.List;

/// A landscape f(x, y) for optimizers to walk on, with its exact slopes and curvatures.
///
/// Outside its domain a surface answers NaN or an infinity and never throws: that is a result like any other.
/// Implementations are immutable, may be used by many threads at once and allocate nothing per call.
public interface Surface {
    double value(double x, double y);

    /// Writes df/dx and df/dy, in this order, into the first two places of `into`.
    void gradient(double x, double y, double[] into);

    /// Writes the second derivatives xx, xy and yy, in this order, into the first three places of `into`.
    void hessian(double x, double y, double[] into);

    /// This surface as text that can be typed back in, with its numbers filled in: `x^2/20 + y^2`.
    String formula();

    /// The known local minima, the global ones first; empty where there is none or none is known.
    List<Point> minima();

    /// The window that shows what matters.
    Region home();

    /// A start worth watching.
    Point start();
}
