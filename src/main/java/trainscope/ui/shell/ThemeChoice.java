package trainscope.ui.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Light or dark: chosen, or as the system has it.
enum ThemeChoice {
    SYSTEM, LIGHT, DARK;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ThemeChoice> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }

    /// What one press of the button leads to.
    ThemeChoice next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
        };
    }

    boolean dark(boolean systemIsDark) {
        return this == DARK || (this == SYSTEM && systemIsDark);
    }
}
