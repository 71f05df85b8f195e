package trainscope.plot;

/// Light on a land, from the upper left: a slope that turns away from it is darker, one that faces it brighter.
final class Light {
    private static final double[] FROM = {-0.42, 0.3, 0.86};
    private static final int SKY = 0x6fa8e8;
    private static final int SHADE = 0x274a72;

    private final Ramp ramp;
    private final boolean dark;

    Light(Palette palette) {
        ramp = palette.ramp(Shade.VALLEY);
        dark = (palette.argb(Tone.Role.PAGE) & 0xff) < 128;
    }

    /// @param position of the value among the levels
    int on(double position, double slopeX, double slopeY) {
        double norm = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        double off = (-slopeX * FROM[0] - slopeY * FROM[1] + FROM[2]) / norm - FROM[2];
        int colour = ramp.argb(position);
        int base = dark ? mix(colour, SKY, 0.12) : colour;
        int toward = dark ? off < 0 ? 0x000000 : SKY : off < 0 ? SHADE : 0xffffff;
        // Never so dark that paths could not be told from the ground.
        return mix(base, toward, Math.min(dark ? 0.45 : 0.3, Math.abs(off) * 0.5));
    }

    private static int mix(int a, int b, double t) {
        int red = (int) Math.round(((a >> 16) & 255) * (1 - t) + ((b >> 16) & 255) * t);
        int green = (int) Math.round(((a >> 8) & 255) * (1 - t) + ((b >> 8) & 255) * t);
        int blue = (int) Math.round((a & 255) * (1 - t) + (b & 255) * t);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
