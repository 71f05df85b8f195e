package trainscope.ui.train;

import java.util.Locale;
import java.util.Optional;
import trainscope.lab.look.Cell;

/// What has a histogram in every column of the inside.
enum Quantity {
    ACTIVATION, GRADIENT, WEIGHT, UPDATE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<Cell> of(Block block) {
        return switch (this) {
            case ACTIVATION -> block.activation();
            case GRADIENT -> block.gradient().map(trainscope.lab.look.Bulk::cell);
            case WEIGHT -> block.weights().flatMap(learned -> learned.weights()).map(b -> b.cell());
            case UPDATE -> block.weights().flatMap(learned -> learned.update()).map(u -> u.added().cell());
        };
    }
}
