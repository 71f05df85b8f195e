package trainscope.engine.surface;

import java.util.Locale;

/// The functions of one argument that a formula may call; each is the method of `StrictMath` that bears its
/// name, so that a formula has the same value on every machine.
enum Function {
    SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, EXP, LOG, SQRT, ABS, SIGN;

    double at(double value) {
        return switch (this) {
            case SIN -> StrictMath.sin(value);
            case COS -> StrictMath.cos(value);
            case TAN -> StrictMath.tan(value);
            case ASIN -> StrictMath.asin(value);
            case ACOS -> StrictMath.acos(value);
            case ATAN -> StrictMath.atan(value);
            case SINH -> StrictMath.sinh(value);
            case COSH -> StrictMath.cosh(value);
            case TANH -> StrictMath.tanh(value);
            case EXP -> StrictMath.exp(value);
            case LOG -> StrictMath.log(value);
            case SQRT -> StrictMath.sqrt(value);
            case ABS -> StrictMath.abs(value);
            case SIGN -> StrictMath.signum(value);
        };
    }

    /// How a formula writes it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How `StrictMath` calls it.
    String method() {
        return this == SIGN ? "signum" : word();
    }
}
