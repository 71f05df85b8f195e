package trainscope.ui.kit;

/// The letter by which formulas know a knob, where there is no room for its name.
public final class KnobSymbol {
    private KnobSymbol() {}

    public static String of(String knob) {
        return switch (knob) {
            case "lr" -> "η";
            case "momentum" -> "α";
            case "decayRate" -> "γ";
            case "beta1" -> "β₁";
            case "damping" -> "λ";
            default -> knob;
        };
    }
}
