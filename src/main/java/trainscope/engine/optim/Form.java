package trainscope.engine.optim;

import java.util.Locale;

/// One reading of a rule whose sources disagree. Implementations are enums, a constant for each form.
public interface Form {
    String name();

    /// The name people type: `SEED_FORMULA` is `seed-formula`.
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
