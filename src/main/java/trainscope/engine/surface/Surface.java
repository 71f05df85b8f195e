package trainscope.engine.surface;

import java.util.List;

/// A landscape f(x, y) to walk down, with its exact slope and curvature.
public interface Surface {
    double value(double x, double y);

    /// Writes ∂f/∂x and ∂f/∂y.
    void gradient(double x, double y, double[] into);

    /// Writes ∂²f/∂x², ∂²f/∂x∂y and ∂²f/∂y².
    void hessian(double x, double y, double[] into);

    /// This surface as text one can type back in, its numbers filled in.
    String formula();

    /// The known local minima, the lowest first; empty where there is none or none is known.
    List<Point> minima();

    /// The window that shows what matters.
    Region home();

    /// A start worth watching.
    Point start();
}
