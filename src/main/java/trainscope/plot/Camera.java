package trainscope.plot;

/// From where a relief is seen.
///
/// @param turn around the upright axis, in radians
/// @param tilt above the horizon: 0 is level with the ground, a right angle is a map
/// @param zoom 1 shows the whole
public record Camera(double turn, double tilt, double zoom) {
    private static final double LOWEST = Math.toRadians(8);
    private static final double HIGHEST = Math.toRadians(89.5);
    // After the limits, which it needs.
    public static final Camera START = new Camera(Math.toRadians(-32), Math.toRadians(46), 1);

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
}
