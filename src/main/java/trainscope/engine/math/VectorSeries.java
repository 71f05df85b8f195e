package trainscope.engine.math;

import static trainscope.engine.math.VectorTiles.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// The constants of [Series] and [Elementary] in every lane: a compiled method holds only so many operations, and each
/// constant spread inside one would be a dozen of them.
final class VectorSeries {
    private static final VectorSpecies<Long> LONGS = SPECIES.withLanes(long.class);

    static final LongVector BIAS = LongVector.broadcast(LONGS, 1023);
    static final LongVector ZERO_BITS = LongVector.zero(LONGS);
    static final LongVector SIGN = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    static final LongVector MAGNITUDE = LongVector.broadcast(LONGS, Long.MAX_VALUE);
    static final LongVector ROUNDER_BITS = LongVector.broadcast(LONGS, Elementary.MANTISSA_OF_ROUNDER);
    static final LongVector SQRT_HALF_BITS = LongVector.broadcast(LONGS, Elementary.BITS_OF_SQRT_HALF);

    static final DoubleVector EXP_LEAST = all(Elementary.EXP_LEAST);
    static final DoubleVector EXP_MOST = all(Elementary.EXP_MOST);
    static final DoubleVector FIFTY_FOUR = all(54);
    static final DoubleVector FOUR = all(4);
    static final DoubleVector HALF = all(0.5);
    static final DoubleVector INFINITY = all(Double.POSITIVE_INFINITY);
    static final DoubleVector LEAST_EXPM1 = all(-50);
    static final DoubleVector DROP = all(0x1p-54);
    static final DoubleVector MINUS_HALF = all(-0.5);
    static final DoubleVector LIFT = all(0x1p54);
    static final DoubleVector LN2_HIGH = all(Series.LN2_HIGH);
    static final DoubleVector LN2_LOW = all(Series.LN2_LOW);
    static final DoubleVector LOG2_E = all(Series.LOG2_E);
    static final DoubleVector MINUS_INFINITY = all(Double.NEGATIVE_INFINITY);
    static final DoubleVector MINUS_LN2_HIGH = all(-Series.LN2_HIGH);
    static final DoubleVector MINUS_LN2_LOW = all(-Series.LN2_LOW);
    static final DoubleVector MINUS_TWO = all(-2);
    static final DoubleVector NAN = all(Double.NaN);
    static final DoubleVector NEAR = all(Elementary.NEAR);
    static final DoubleVector ONE = all(1);
    static final DoubleVector ROUNDER = all(Series.ROUNDER);
    static final DoubleVector SMALLEST_NORMAL = all(Elementary.SMALLEST_NORMAL);
    static final DoubleVector SQRT_HALF = all(Series.SQRT_HALF);
    static final DoubleVector TWO = all(2);
    static final DoubleVector ZERO = all(0);
    static final DoubleVector FARTHEST_OF_NORMAL = all(Elementary.FARTHEST_OF_NORMAL);

    private VectorSeries() {}

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
