package trainscope.plot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The colours of a theme. Lanes follow Okabe and Ito, changed where a colour was fainter than 3:1 against the page
/// or fell together with another for eyes without green.
///
/// @param lanes eight opaque colours
/// @param roles the colours of what is not a lane
/// @param ramps what values look like as areas
public record Palette(List<Integer> lanes, Map<Tone.Role, Integer> roles, Map<Shade, Ramp> ramps) {
    public Palette {
        lanes = List.copyOf(lanes);
        roles = Map.copyOf(roles);
        ramps = Map.copyOf(ramps);
    }

    public static Palette light() {
        Map<Tone.Role, Integer> roles = new EnumMap<>(Tone.Role.class);
        roles.put(Tone.Role.PAGE, 0xffffffff);
        roles.put(Tone.Role.TEXT, 0xff1f2328);
        roles.put(Tone.Role.MUTED, 0xff636c76);
        roles.put(Tone.Role.AXIS, 0xffc4ccd4);
        roles.put(Tone.Role.GRID, 0xffebeef2);
        roles.put(Tone.Role.CONTOUR, 0x6a7f92ad);
        roles.put(Tone.Role.ACCENT, 0xff0969da);
        roles.put(Tone.Role.WARNING, 0xffbc4c00);
        roles.put(Tone.Role.GOOD, 0xff1a7f37);
        return new Palette(
                List.of(
                        0xff0072b2,
                        0xffd55e00,
                        0xff009e73,
                        0xffc874a4,
                        0xff806200,
                        0xff3796cc,
                        0xff5236a6,
                        0xff52291a),
                roles,
                Map.of(
                        Shade.VALLEY,
                        Ramp.through(0xcadff5, 0xe6f0fa, 0xfbfcfe),
                        Shade.AMOUNT,
                        Ramp.through(0xf6f8fa, 0xa6cdf5, 0x2f81d8, 0x0a3069),
                        Shade.SIGN,
                        Ramp.through(0xdd8140, 0xf8d9c0, 0xf8f9fa, 0xc3ddf0, 0x4c9ad0)));
    }

    public static Palette dark() {
        Map<Tone.Role, Integer> roles = new EnumMap<>(Tone.Role.class);
        roles.put(Tone.Role.PAGE, 0xff0d1117);
        roles.put(Tone.Role.TEXT, 0xffe6edf3);
        roles.put(Tone.Role.MUTED, 0xff8d96a0);
        roles.put(Tone.Role.AXIS, 0xff3d444d);
        roles.put(Tone.Role.GRID, 0xff1c222a);
        roles.put(Tone.Role.CONTOUR, 0x5a7d8ca3);
        roles.put(Tone.Role.ACCENT, 0xff4493f8);
        roles.put(Tone.Role.WARNING, 0xfff0883e);
        roles.put(Tone.Role.GOOD, 0xff3fb950);
        return new Palette(
                List.of(
                        0xff4da3e0,
                        0xfff0803c,
                        0xff2fbf93,
                        0xffe29bc4,
                        0xffe5b84b,
                        0xff8fd0f5,
                        0xff7a6cf5,
                        0xffb08262),
                roles,
                Map.of(
                        Shade.VALLEY,
                        Ramp.through(0x12325a, 0x0f1f35, 0x0d1219),
                        Shade.AMOUNT,
                        Ramp.through(0x161b22, 0x173f73, 0x3c8ae6, 0xd3e8ff),
                        Shade.SIGN,
                        Ramp.through(0x8f4e22, 0x432616, 0x10151b, 0x13324a, 0x23648f)));
    }

    public int argb(Tone tone) {
        return switch (tone) {
            case Tone.Lane(int index) -> lanes.get(Math.floorMod(index, lanes.size()));
            case Tone.Fixed(int argb) -> argb;
            case Tone.Faded(Tone of, double opacity) -> faded(argb(of), opacity);
            case Tone.Role role -> roles.getOrDefault(role, 0xff808080);
        };
    }

    public Ramp ramp(Shade shade) {
        Ramp ramp = ramps.get(shade);
        return ramp == null ? Ramp.through(0x000000, 0xffffff) : ramp;
    }

    private static int faded(int argb, double opacity) {
        int alpha = Math.clamp(Math.round((argb >>> 24) * opacity), 0, 255);
        return (argb & 0xffffff) | alpha << 24;
    }
}
