package trainscope.ui.init;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// What else a person looks at beside the wall: two lanes over each other, or the picture of sixteen scales.
final class WallOutlook {
    private final BooleanProperty over = new SimpleBooleanProperty();
    private final BooleanProperty scales = new SimpleBooleanProperty();
    private final IntegerProperty first = new SimpleIntegerProperty(0);
    private final IntegerProperty second = new SimpleIntegerProperty(1);
    private final DoubleProperty divider = new SimpleDoubleProperty(0.5);

    BooleanProperty overProperty() {
        return over;
    }

    void layOver(boolean on) {
        over.set(on);
        if (on) {
            scales.set(false);
        }
    }

    BooleanProperty scalesProperty() {
        return scales;
    }

    void showScales(boolean on) {
        scales.set(on);
        if (on) {
            over.set(false);
        }
    }

    /// The lane left of the divider.
    IntegerProperty firstProperty() {
        return first;
    }

    /// The lane right of it.
    IntegerProperty secondProperty() {
        return second;
    }

    /// Where the divider stands in every tile, from 0 to 1.
    DoubleProperty dividerProperty() {
        return divider;
    }
}
