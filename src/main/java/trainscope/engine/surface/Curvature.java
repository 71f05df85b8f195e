package trainscope.engine.surface;

/// The curvatures of a surface at one place along its two principal directions, the eigenvalues of the
/// Hessian.
///
/// @param most the larger eigenvalue
/// @param least the smaller one
/// @param cos the direction of the larger one, together with `sin`
record Curvature(double most, double least, double cos, double sin) {
    /// Of the Hessian with the entries xx, xy and yy.
    static Curvature of(double[] hessian) {
        double middle = (hessian[0] + hessian[2]) / 2;
        double half = (hessian[0] - hessian[2]) / 2;
        double spread = Math.sqrt(half * half + hessian[1] * hessian[1]);
        // principal directions turn half as far as the entries do
        double angle = StrictMath.atan2(hessian[1], half) / 2;
        return new Curvature(middle + spread, middle - spread, StrictMath.cos(angle), StrictMath.sin(angle));
    }

    /// The Newton step against `slope` as if all curvatures were positive, so that it leads away from
    /// saddles.
    Point step(double[] slope, double width) {
        double steepness = Math.abs(slope[0]) + Math.abs(slope[1]);
        double floor = 1e-8 * (Math.abs(most) + Math.abs(least) + steepness / width) + Double.MIN_NORMAL;
        double along = (cos * slope[0] + sin * slope[1]) / Math.max(Math.abs(most), floor);
        double across = (cos * slope[1] - sin * slope[0]) / Math.max(Math.abs(least), floor);
        return new Point(sin * across - cos * along, -sin * along - cos * across);
    }
}
