package trainscope.ui.train;

import java.util.Locale;

/// The ways to look at the inside of a network.
enum InsideView {
    LAYERS, DEPTH, NORM, TIME;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
