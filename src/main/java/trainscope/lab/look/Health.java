package trainscope.lab.look;

/// What part of a layer learns little or nothing, each as a share from 0 to 1. A function that does not flatten on a side has
/// nothing there.
///
/// @param low outputs within 0.05 of where the function flattens below
/// @param high outputs within 0.05 of where it flattens above
/// @param wholly outputs within 0.01 of either
/// @param zeros outputs that are 0
/// @param dead units that say 0 to every sample where the function has no slope: nothing flows back through them
public record Health(double low, double high, double wholly, double zeros, double dead) {
    public double saturated() {
        return low + high;
    }
}
