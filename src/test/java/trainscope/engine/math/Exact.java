package trainscope.engine.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Elementary functions to as many digits as are asked for, from their series.
final class Exact {
    private static final BigDecimal SMALL = new BigDecimal("1e-12");

    private final MathContext digits;

    Exact(int digits) {
        this.digits = new MathContext(digits, RoundingMode.HALF_EVEN);
    }

    BigDecimal exp(BigDecimal x) {
        int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
        var small = x.divide(BigDecimal.TWO.pow(halvings), digits);
        var sum = expm1Series(small).add(BigDecimal.ONE);
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, digits);
        }
        return sum;
    }

    private BigDecimal expm1Series(BigDecimal x) {
        var term = x;
        var sum = x;
        for (int i = 2; matters(term, sum); i++) {
            term = term.multiply(x, digits).divide(BigDecimal.valueOf(i), digits);
            sum = sum.add(term, digits);
        }
        return sum;
    }

    private boolean matters(BigDecimal term, BigDecimal sum) {
        return term.signum() != 0
                && term.precision() - term.scale() > sum.precision() - sum.scale() - digits.getPrecision();
    }

    BigDecimal expm1(BigDecimal x) {
        return x.abs().compareTo(SMALL) < 0 ? expm1Series(x) : exp(x).subtract(BigDecimal.ONE, digits);
    }

    /// Halley's method from the nearest double: every round triples the digits.
    BigDecimal log(BigDecimal x) {
        int exponent = x.precision() - x.scale();
        double near = StrictMath.log(x.movePointLeft(exponent).doubleValue()) + exponent * StrictMath.log(10);
        var y = new BigDecimal(near);
        for (int i = 0; i < 2; i++) {
            var e = exp(y);
            y = y.add(x.subtract(e).multiply(BigDecimal.TWO).divide(x.add(e), digits), digits);
        }
        return y;
    }

    BigDecimal log1p(BigDecimal x) {
        if (x.abs().compareTo(SMALL) >= 0) {
            return log(BigDecimal.ONE.add(x));
        }
        var square = x.multiply(x, digits);
        return x.subtract(square.divide(BigDecimal.TWO, digits))
                .add(square.multiply(x, digits).divide(BigDecimal.valueOf(3), digits), digits);
    }

    BigDecimal tanh(BigDecimal x) {
        var e = expm1(x.add(x));
        return e.divide(e.add(BigDecimal.TWO), digits);
    }

    BigDecimal sigmoid(BigDecimal x) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), digits);
    }

    BigDecimal softplus(BigDecimal x) {
        return log1p(exp(x));
    }

    BigDecimal erf(BigDecimal x) {
        var square = x.multiply(x, digits).negate();
        var power = x;
        var sum = x;
        var term = x;
        for (int i = 1; matters(term, sum) || i < square.negate().intValue(); i++) {
            power = power.multiply(square, digits).divide(BigDecimal.valueOf(i), digits);
            term = power.divide(BigDecimal.valueOf(2L * i + 1), digits);
            sum = sum.add(term, digits);
        }
        return sum.multiply(BigDecimal.TWO).divide(pi().sqrt(digits), digits);
    }

    BigDecimal normalCdf(BigDecimal x) {
        var z = x.divide(BigDecimal.TWO.sqrt(digits), digits);
        return BigDecimal.ONE.add(erf(z)).divide(BigDecimal.TWO, digits);
    }

    /// Machin: π = 16·arctan(1/5) − 4·arctan(1/239).
    private BigDecimal pi() {
        return arctanOfInverse(5).multiply(BigDecimal.valueOf(16))
                .subtract(arctanOfInverse(239).multiply(BigDecimal.valueOf(4)), digits);
    }

    private BigDecimal arctanOfInverse(int whole) {
        var square = BigDecimal.valueOf(-(long) whole * whole);
        var power = BigDecimal.ONE.divide(BigDecimal.valueOf(whole), digits);
        var sum = power;
        for (int i = 3; matters(power, sum); i += 2) {
            power = power.divide(square, digits);
            sum = sum.add(power.divide(BigDecimal.valueOf(i), digits), digits);
        }
        return sum;
    }
}
