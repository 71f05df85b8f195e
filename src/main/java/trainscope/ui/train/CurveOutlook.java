package trainscope.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How a person looks at the curves.
final class CurveOutlook {
    private final BooleanProperty epochs = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty(0.9);

    /// Whether time is counted in epochs, and not in steps.
    BooleanProperty epochsProperty() {
        return epochs;
    }

    /// The share of a smoothed value that every step leaves as it was; 0 for none.
    DoubleProperty smoothingProperty() {
        return smoothing;
    }
}
