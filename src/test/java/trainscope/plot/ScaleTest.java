package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static Scale linear(double lo, double hi) {
        return Scale.of(Axis.Kind.LINEAR, new Extent(lo, hi), 0, 600);
    }

    private static Scale log(double lo, double hi) {
        return Scale.of(Axis.Kind.LOG, new Extent(lo, hi), 0, 600);
    }

    private static List<String> labels(Scale scale, double spacing) {
        return scale.ticks(spacing).stream().filter(Tick::major).map(Tick::label).toList();
    }

    @Test
    void endsStandAtTheEnds() {
        assertEquals(0, linear(-3, 5).pixel(-3));
        assertEquals(600, linear(-3, 5).pixel(5));
        assertEquals(0, log(1e-4, 10).pixel(1e-4), 1e-9);
        assertEquals(600, log(1e-4, 10).pixel(10), 1e-9);
        Scale upwards = Scale.of(Axis.Kind.LINEAR, new Extent(0, 1), 300, 100);
        assertEquals(300, upwards.pixel(0));
        assertEquals(100, upwards.pixel(1));
    }

    @Test
    void pixelsLeadBackToValues() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double lo = Math.pow(10, random.nextInt(600) - 300) * (random.nextDouble() + 0.1);
            Scale log = log(lo, lo * Math.pow(10, 1 + random.nextInt(5)));
            Scale linear = linear(-lo * random.nextDouble(), lo * 3);
            double pixel = random.nextDouble() * 600;
            assertEquals(pixel, log.pixel(log.value(pixel)), 1e-6);
            assertEquals(pixel, linear.pixel(linear.value(pixel)), 1e-6);
        }
    }

    @Test
    void linearTicksAreExactDecimals() {
        assertEquals(List.of("0", "0.1", "0.2", "0.3", "0.4", "0.5"), labels(linear(0, 0.5), 100));
        assertEquals(List.of("−1.0", "−0.5", "0", "0.5", "1.0"), labels(linear(-1, 1), 110));
        assertEquals(List.of("0", "5000", "10\u00a0000"), labels(linear(0, 12_000), 200));
        assertEquals(0.3, linear(0, 0.5).ticks(100).get(3).value());
    }

    @Test
    void largeAndSmallTicksAreWrittenAsPowers() {
        assertEquals(List.of("0", "10⁻³⁰⁰", "2·10⁻³⁰⁰"), labels(linear(0, 2e-300), 300));
        assertEquals(List.of("−10³⁰⁸", "0", "10³⁰⁸"), labels(linear(-1.7e308, 1.7e308), 150));
        assertEquals(List.of("0", "0.5·10⁻⁵", "1.0·10⁻⁵"), labels(linear(0, 1e-5), 300));
    }

    @Test
    void wholeAxesHaveNoTickBetweenWholeNumbers() {
        Scale scale = Scale.of(Axis.Kind.WHOLE, new Extent(1, 5), 0, 1000);
        assertEquals(List.of("1", "2", "3", "4", "5"), labels(scale, 50));
        assertEquals(List.of("0"), labels(Scale.of(Axis.Kind.WHOLE, new Extent(0, 0.3), 0, 1000), 50));
    }

    @Test
    void ticksOfAnyRangeAreFewRisingInsideAndDifferent() {
        Random random = new Random(2);
        for (int i = 0; i < 3000; i++) {
            double centre = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(616) - 308);
            double span = Math.abs(centre) * Math.pow(10, -random.nextInt(14)) + Double.MIN_VALUE;
            Scale scale = i % 3 == 2
                    ? log(Math.abs(centre), Math.abs(centre) * (1 + Math.pow(10, random.nextInt(12) - 4)))
                    : linear(centre - span, centre + span);
            List<Tick> ticks = scale.ticks(60);
            Set<String> seen = new HashSet<>();
            double before = Double.NEGATIVE_INFINITY;
            double beforeMajor = Double.NEGATIVE_INFINITY;
            assertTrue(ticks.size() <= 210, () -> scale + " " + ticks.size());
            for (Tick tick : ticks) {
                double pixel = scale.pixel(tick.value());
                assertTrue(tick.value() > before, () -> scale + " " + ticks);
                assertTrue(pixel >= -1 && pixel <= 601, () -> scale + " " + ticks);
                before = tick.value();
                if (tick.major()) {
                    assertTrue(seen.add(tick.label()), () -> scale + " " + ticks);
                    assertTrue(pixel - beforeMajor >= 19, () -> scale + " " + ticks);
                    beforeMajor = pixel;
                }
            }
        }
    }

    @Test
    void logTicksArePlainWhereShortAndPowersElsewhere() {
        assertEquals(List.of("0.1", "1", "10", "100"), labels(log(0.1, 100), 200));
        assertEquals(List.of("10⁻⁴", "10⁻³", "10⁻²", "0.1", "1"), labels(log(1e-4, 1), 60));
        assertEquals(List.of("10⁻³⁰⁰", "10⁻²⁰⁰", "10⁻¹⁰⁰", "1"), labels(log(1e-300, 1), 120));
        assertEquals(List.of("0.1", "0.2", "0.5", "1", "2", "5", "10"), labels(log(0.1, 10), 60));
        assertEquals(8, log(1, 10).ticks(300).stream().filter(tick -> !tick.major()).count());
    }

    @Test
    void lessThanADecadeStillHasNumbers() {
        assertTrue(labels(log(2.1, 4.9), 60).size() >= 3, () -> labels(log(2.1, 4.9), 60).toString());
        assertTrue(labels(log(2.30, 2.31), 60).size() >= 3);
    }

    @Test
    void whatHasNoPlaceOnALogAxisIsNotANumberOfPixels() {
        Scale scale = log(0.01, 1);
        assertTrue(Double.isNaN(scale.pixel(0)));
        assertTrue(Double.isNaN(scale.pixel(-1)));
        assertTrue(Double.isNaN(scale.pixel(Double.NaN)));
        assertTrue(Double.isNaN(linear(0, 1).pixel(Double.NaN)));
    }

    @Test
    void everyExtentMakesAUsableScale() {
        double[] values = {0, 1, -1, 2.302585, 1e-300, -1e-300, 1e308, -1e308, Double.MIN_VALUE,
            Double.MAX_VALUE, -Double.MAX_VALUE,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
        for (double lo : values) {
            for (double hi : values) {
                for (Axis.Kind kind : Axis.Kind.values()) {
                    Scale scale = Scale.of(kind, new Extent(lo, hi), 10, 400);
                    assertTrue(scale.lo() < scale.hi(), () -> kind + " " + lo + " " + hi + " " + scale);
                    double middle = scale.pixel(scale.value(200));
                    assertEquals(200, middle, 20, () -> kind + " " + lo + " " + hi + " " + scale);
                    assertTrue(scale.ticks(60).size() <= 210);
                }
            }
        }
    }

    @Test
    void zoomKeepsWhatIsUnderThePointer() {
        for (Scale scale : List.of(linear(-7, 3), log(1e-4, 10),
                Scale.of(Axis.Kind.LINEAR, new Extent(0, 1), 300, 100))) {
            double pixel = (scale.from() * 2 + scale.to()) / 3;
            double value = scale.value(pixel);
            Scale near = scale.zoomed(pixel, 4);
            assertEquals(pixel, near.pixel(value), 1e-6);
            assertTrue(near.lo() > scale.lo() && near.hi() < scale.hi());
            Scale back = near.zoomed(pixel, 0.25);
            assertEquals(scale.lo(), back.lo(), 1e-9);
            assertEquals(scale.hi(), back.hi(), 1e-9);
        }
    }

    @Test
    void panMovesTheValueWithTheHand() {
        for (Scale scale : List.of(linear(-7, 3), log(1e-4, 10))) {
            double value = scale.value(200);
            assertEquals(250, scale.panned(50).pixel(value), 1e-6);
        }
    }

    @Test
    void zoomEndsWhereNumbersEnd() {
        Scale scale = linear(1, 2);
        for (int i = 0; i < 200; i++) {
            scale = scale.zoomed(300, 3);
        }
        assertTrue(scale.lo() < scale.hi());
        Set<String> labels = new HashSet<>(labels(scale, 60));
        assertEquals(labels(scale, 60).size(), labels.size());
        assertSame(scale, scale.zoomed(300, 1e6));
        Scale wide = log(1, 10);
        for (int i = 0; i < 200; i++) {
            wide = wide.zoomed(300, 0.3);
        }
        assertTrue(wide.lo() > 0 && wide.hi() < Double.POSITIVE_INFINITY);
    }

    @Test
    void extentsIgnoreWhatIsNotFinite() {
        double[] values = {Double.NaN, 3, Double.POSITIVE_INFINITY, -2, Double.NEGATIVE_INFINITY};
        assertEquals(new Extent(-2, 3), Extent.over(values.length, i -> values[i], Double.NEGATIVE_INFINITY));
        assertEquals(new Extent(3, 3), Extent.over(values.length, i -> values[i], 0));
        assertTrue(Extent.over(1, _ -> Double.NaN, 0).isEmpty());
        assertEquals(new Extent(-5, -5), Extent.EMPTY.with(Double.NaN).with(-5));
        assertFalse(Extent.EMPTY.contains(0));
        assertNotEquals(Extent.EMPTY, Extent.EMPTY.with(0));
    }

    @Test
    void paddingStopsAtZero() {
        assertEquals(0, new Extent(0.1, 10).padded(0.05).lo());
        assertTrue(new Extent(-0.1, 10).padded(0.05).lo() < -0.1);
        assertTrue(new Extent(-1e308, 1e308).padded(0.5).hi() < Double.POSITIVE_INFINITY);
        assertEquals(Extent.EMPTY, Extent.EMPTY.padded(0.1));
    }
}
