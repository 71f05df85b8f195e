package trainscope.engine.init;

/// Initializers by the names that `reference/activations.json` has for them.
public final class InitializerNames {
    private InitializerNames() {}

    public static Initializer named(String name) {
        return switch (name) {
            case "zero" -> new Constant(0);
            case "normal0.01" -> new Normal(0.01);
            case "normal1" -> new Normal(1);
            case "xavier_normal_1/sqrt(n_in)" -> new Xavier(Xavier.Form.SEED);
            case "xavier_uniform_in_out" -> new Xavier(Xavier.Form.UNIFORM);
            case "xavier_normal_in_out" -> new Xavier(Xavier.Form.NORMAL);
            case "he_normal_in" -> new He(He.Form.NORMAL);
            case "he_uniform_in" -> new He(He.Form.UNIFORM);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
