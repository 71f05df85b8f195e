package trainscope.lab.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which source a form of a rule stands for.
public enum Reading {
    /// What the lecture notes print.
    AS_PRINTED,
    /// What the notes meant, their slip mended.
    CORRECTED,
    /// The publication that introduced the rule.
    PAPER,
    /// PyTorch's implementation.
    TORCH,
    /// All sources agree.
    ALL,
    /// Some other form, shown for comparison or as a warning.
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reading> called(String plainName) {
        String name = plainName.equals("pytorch") ? "torch"
                : plainName.equals("seed") ? "asprinted" : plainName;
        return Arrays.stream(values()).filter(r -> r != OTHER && Names.plain(r.id()).equals(name))
                .findFirst();
    }

    /// Itself, then what comes closest where a rule has no form of that reading.
    List<Reading> nearest() {
        return switch (this) {
            case AS_PRINTED -> List.of(AS_PRINTED, ALL);
            case CORRECTED -> List.of(CORRECTED, PAPER, TORCH, ALL);
            case PAPER -> List.of(PAPER, TORCH, CORRECTED, ALL);
            case TORCH -> List.of(TORCH, PAPER, CORRECTED, ALL);
            case ALL -> List.of(ALL);
            case OTHER -> List.of(OTHER);
        };
    }
}
