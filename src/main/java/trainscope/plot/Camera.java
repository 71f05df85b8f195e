package trainscope.plot;

/// From where a relief is seen.
///
/// @param turn around the upright axis, in radians
/// @param tilt above the horizon: 0 is level with the ground, a right angle is a map
/// @param zoom 1 shows the whole
public record Camera(double turn, double tilt, double zoom) {
    private static final double LOWEST = Math.toRadians(8);
    private static final double HIGHEST = Math.toRadians(89.5);
    /// How much nearer things are larger.
    private static final double PERSPECTIVE = 0.12;
    // After the limits, which it needs.
    public static final Camera START = new Camera(Math.toRadians(-32), Math.toRadians(48), 1);

    public Camera {
        turn = Math.IEEEremainder(turn, 2 * Math.PI);
        tilt = Math.clamp(tilt, LOWEST, HIGHEST);
        zoom = Math.clamp(zoom, 0.5, 8);
    }

    public Camera rotated(double byTurn, double byTilt) {
        return new Camera(turn + byTurn, tilt + byTilt, zoom);
    }

    public Camera zoomed(double factor) {
        return new Camera(turn, tilt, zoom * factor);
    }

    /// How far a place of the scene lies to the right, in its units. `z` is up.
    double across(double x, double y, double z) {
        return (x * Math.cos(turn) - y * Math.sin(turn)) * nearness(x, y, z);
    }

    /// How far it lies upwards on the picture.
    double up(double x, double y, double z) {
        return (back(x, y) * Math.sin(tilt) + z * Math.cos(tilt)) * nearness(x, y, z);
    }

    /// How far it lies towards the eye.
    double towards(double x, double y, double z) {
        return -back(x, y) * Math.cos(tilt) + z * Math.sin(tilt);
    }

    private double back(double x, double y) {
        return x * Math.sin(turn) + y * Math.cos(turn);
    }

    private double nearness(double x, double y, double z) {
        return zoom / (1 - PERSPECTIVE * towards(x, y, z));
    }
}
