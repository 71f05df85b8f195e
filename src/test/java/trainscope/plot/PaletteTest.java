package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {
    /// Full deuteranopia in linear RGB: Machado, Oliveira and Fernandes, IEEE TVCG 2009, table of severity 1.0.
    private static final double[][] DEUTERANOPIA = {{0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}};
    private static final double[][] ORDINARY = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static final List<Palette> PALETTES = List.of(Palette.light(), Palette.dark());

    private static double[] seen(int argb, double[][] eye) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = ((argb >> (16 - 8 * i)) & 255) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2], 0, 1);
        }
        return seen;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(int a, int b, double[][] eye) {
        double one = luminance(seen(a, eye)) + 0.05;
        double other = luminance(seen(b, eye)) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    static double contrast(int a, int b) {
        return contrast(a, b, ORDINARY);
    }

    /// Distance in Oklab.
    private static double distance(int a, int b, double[][] eye) {
        double[] one = oklab(seen(a, eye));
        double[] other = oklab(seen(b, eye));
        return Math.sqrt(Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2)
                + Math.pow(one[2] - other[2], 2));
    }

    private static double[] oklab(double[] c) {
        double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        return new double[] {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    @Test
    void everyLaneStandsOutFromThePage() {
        for (Palette palette : PALETTES) {
            int page = palette.argb(Tone.Role.PAGE);
            for (int lane : palette.lanes()) {
                assertTrue(contrast(lane, page, ORDINARY) >= 3, () -> Integer.toHexString(lane));
                assertTrue(contrast(lane, page, DEUTERANOPIA) >= 3, () -> Integer.toHexString(lane));
            }
        }
    }

    @Test
    void lanesAreToldApartAlsoWithoutGreen() {
        for (Palette palette : PALETTES) {
            for (int i = 0; i < LaneStyle.LANES; i++) {
                for (int k = 0; k < i; k++) {
                    int a = palette.lanes().get(i);
                    int b = palette.lanes().get(k);
                    assertTrue(distance(a, b, ORDINARY) >= 0.1,
                            () -> Integer.toHexString(a) + " " + Integer.toHexString(b));
                    assertTrue(distance(a, b, DEUTERANOPIA) >= 0.06,
                            () -> Integer.toHexString(a) + " " + Integer.toHexString(b));
                }
            }
        }
    }

    @Test
    void wordsAreReadable() {
        for (Palette palette : PALETTES) {
            int page = palette.argb(Tone.Role.PAGE);
            assertTrue(contrast(palette.argb(Tone.Role.TEXT), page, ORDINARY) >= 7);
            for (Tone tone : List.of(Tone.Role.MUTED, Tone.Role.ACCENT, Tone.Role.WARNING, Tone.Role.GOOD)) {
                assertTrue(contrast(palette.argb(tone), page, ORDINARY) >= 4.5, tone::toString);
            }
        }
    }

    @Test
    void everyLaneHasItsOwnColourDashAndMarker() {
        for (Palette palette : PALETTES) {
            assertEquals(LaneStyle.LANES, new HashSet<>(palette.lanes()).size());
            assertEquals(Tone.Role.values().length, palette.roles().size());
            assertEquals(Shade.values().length, palette.ramps().size());
        }
        Set<Dash> dashes = new HashSet<>();
        Set<Marker> markers = new HashSet<>();
        for (int lane = 0; lane < LaneStyle.LANES; lane++) {
            dashes.add(LaneStyle.of(lane).dash());
            markers.add(LaneStyle.of(lane).marker());
        }
        assertEquals(LaneStyle.LANES, dashes.size());
        assertEquals(LaneStyle.LANES, markers.size());
        assertEquals(LaneStyle.of(1), LaneStyle.of(9));
    }

    @Test
    void rampsChangeEvenlyAndEndWhereTheySay() {
        for (Palette palette : PALETTES) {
            Ramp amount = palette.ramp(Shade.AMOUNT);
            double page = luminance(seen(palette.argb(Tone.Role.PAGE), ORDINARY));
            double before = -1;
            for (int i = 0; i <= 10; i++) {
                double away = Math.abs(luminance(seen(amount.argb(i / 10.0), ORDINARY)) - page);
                assertTrue(away >= before, "more must look like more");
                before = away;
            }
            assertEquals(0, amount.argb(Double.NaN));
            assertEquals(amount.argb(1), amount.argb(7));
            assertEquals(amount.argb(0), amount.argb(-1));
        }
        assertEquals(0xff123456, Ramp.through(0x123456, 0xffffff).argb(0));
        assertEquals(0xffffffff, Ramp.through(0x123456, 0xffffff).argb(1));
    }

    @Test
    void fadingKeepsTheColour() {
        assertEquals(0x800072b2, Palette.light().argb(Tone.lane(0).faded(0.5)));
        assertEquals(0x400072b2, Palette.light().argb(Tone.lane(0).faded(0.5).faded(0.5)));
    }
}
