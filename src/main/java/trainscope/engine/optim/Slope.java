package trainscope.engine.optim;

/// What a rule may ask of the thing it descends: the gradient, at the place it chooses.
public interface Slope {
    void gradient(double[] at, double[] into);

    /// A slope that also knows its curvature.
    interface Curved extends Slope {
        /// Writes the matrix of second derivatives row by row.
        void hessian(double[] at, double[] into);
    }
}
