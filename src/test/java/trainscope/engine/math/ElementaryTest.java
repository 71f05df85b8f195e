package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The elementary functions are within units in the last place of the truth, and right at every edge.
class ElementaryTest {
    private static final int POINTS = 300;
    private static final Exact EXACT = new Exact(60);
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double TINY = Double.MIN_VALUE;

    private final Draws draws = Rng.of(5).child("elementary").draws();

    @Test
    void expIsWithinOneUnit() {
        within(1, Elementary::exp, EXACT::exp, () -> uniform(-745, 709.7));
        within(1, Elementary::exp, EXACT::exp, () -> draws.nextGaussian());
    }

    @Test
    void expm1IsWithinOneAndAHalf() {
        within(1.5, Elementary::expm1, EXACT::expm1, () -> uniform(-45, 709.7));
        within(1.5, Elementary::expm1, EXACT::expm1, () -> draws.nextGaussian());
        within(1.5, Elementary::expm1, EXACT::expm1, this::ofAnySize);
    }

    @Test
    void logIsWithinOneUnit() {
        within(1, Elementary::log, EXACT::log, () -> Math.abs(ofAnySize()));
        within(1, Elementary::log, EXACT::log, () -> uniform(0.5, 2));
    }

    @Test
    void log1pIsWithinTwo() {
        within(2, Elementary::log1p, EXACT::log1p, () -> uniform(-0.99, 3));
        within(2, Elementary::log1p, EXACT::log1p, () -> Math.abs(ofAnySize()));
    }

    @Test
    void tanhAndSigmoidAreWithinTwoAndAHalf() {
        within(2.5, Elementary::tanh, EXACT::tanh, () -> uniform(-20, 20));
        within(2.5, Elementary::tanh, EXACT::tanh, () -> draws.nextGaussian());
        within(2.5, Elementary::sigmoid, EXACT::sigmoid, () -> uniform(-700, 40));
        within(2.5, Elementary::sigmoid, EXACT::sigmoid, () -> draws.nextGaussian() * 3);
    }

    @Test
    void softplusIsWithinTwoAndAHalf() {
        within(2.5, Elementary::softplus, EXACT::softplus, () -> uniform(-700, 50));
        within(2.5, Elementary::softplus, EXACT::softplus, () -> draws.nextGaussian() * 3);
    }

    @Test
    void erfIsWithinTwoAndTheNormalLawWithinEight() {
        within(2, Elementary::erf, EXACT::erf, () -> uniform(-5.5, 5.5));
        within(8, Elementary::normalCdf, new Exact(100)::normalCdf, () -> uniform(-8, 8));
        for (double x = -37; x < -8; x += 3.7) {
            check(8, Elementary::normalCdf, new Exact(700)::normalCdf, x);
        }
    }

    @Test
    void edgesOfTheExponentials() {
        assertEquals(1, Elementary.exp(-0.0));
        assertEquals(1, Elementary.exp(TINY));
        assertEquals(Double.MAX_VALUE, Elementary.exp(709.782712893384), 1e300);
        assertEquals(INFINITY, Elementary.exp(709.7827128933841));
        assertEquals(TINY, Elementary.exp(-745.1));
        assertEquals(0, Elementary.exp(-745.2));
        ends(Elementary::exp, 0, INFINITY);
        assertEquals(TINY, Elementary.expm1(TINY));
        assertEquals(INFINITY, Elementary.expm1(709.7827128933841));
        oddAtZero(Elementary::expm1);
        ends(Elementary::expm1, -1, INFINITY);
        assertEquals(0.5, Elementary.sigmoid(0));
        assertEquals(TINY, Elementary.sigmoid(-745.1));
        ends(Elementary::sigmoid, 0, 1);
        assertEquals(TINY, Elementary.softplus(-745.1));
        assertEquals(1e300, Elementary.softplus(1e300));
        ends(Elementary::softplus, 0, INFINITY);
        assertEquals(TINY, Elementary.tanh(TINY));
        oddAtZero(Elementary::tanh);
        ends(Elementary::tanh, -1, 1);
    }

    @Test
    void edgesOfTheLogarithmsAndTheNormalLaw() {
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log(-0.0));
        assertEquals(0, Elementary.log(1));
        assertEquals(StrictMath.log(TINY), Elementary.log(TINY));
        ends(Elementary::log, Double.NaN, INFINITY);
        assertEquals(Double.NaN, Elementary.log(-TINY));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log1p(-1));
        assertEquals(Double.NaN, Elementary.log1p(-1.5));
        assertEquals(TINY, Elementary.log1p(TINY));
        assertEquals(StrictMath.log(Double.MAX_VALUE), Elementary.log1p(Double.MAX_VALUE));
        oddAtZero(Elementary::log1p);
        ends(Elementary::log1p, Double.NaN, INFINITY);
        oddAtZero(Elementary::erf);
        ends(Elementary::erf, -1, 1);
        assertEquals(0.5, Elementary.normalCdf(0), 1e-15);
        assertEquals(0, Elementary.normalCdf(-39));
        ends(Elementary::normalCdf, 0, 1);
    }

    private static void ends(DoubleUnaryOperator function, double left, double right) {
        assertEquals(left, function.applyAsDouble(Double.NEGATIVE_INFINITY));
        assertEquals(right, function.applyAsDouble(INFINITY));
        assertEquals(Double.NaN, function.applyAsDouble(Double.NaN));
    }

    private static void oddAtZero(DoubleUnaryOperator function) {
        assertEquals(0.0, function.applyAsDouble(0.0));
        assertEquals(-0.0, function.applyAsDouble(-0.0));
    }

    private interface Point {
        double next();
    }

    private static void within(double units, DoubleUnaryOperator function, UnaryOperator<BigDecimal> exact,
            Point point) {
        for (int i = 0; i < POINTS; i++) {
            check(units, function, exact, point.next());
        }
    }

    private static void check(double units, DoubleUnaryOperator function, UnaryOperator<BigDecimal> exact,
            double x) {
        var expected = exact.apply(new BigDecimal(x));
        double found = function.applyAsDouble(x);
        double unit = Math.ulp(expected.doubleValue());
        double error = new BigDecimal(found).subtract(expected).abs().divide(new BigDecimal(unit), 3,
                RoundingMode.UP).doubleValue();
        assertTrue(error <= units,
                () -> "at " + x + ": " + found + " is " + error + " units from " + expected);
    }

    private double uniform(double from, double to) {
        return from + (to - from) * draws.nextDouble();
    }

    /// Of either sign, from 10⁻³⁰⁰ to 10.
    private double ofAnySize() {
        double exponent = draws.nextInt(4) == 0 ? uniform(-300, 1) : uniform(-20, 1);
        return draws.nextGaussian() * StrictMath.pow(10, exponent);
    }
}
