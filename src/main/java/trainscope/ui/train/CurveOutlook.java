package trainscope.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// How a person looks at the curves.
final class CurveOutlook {
    private final BooleanProperty epochs = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty(0.9);

    private final IntegerProperty news = new SimpleIntegerProperty();
    private final IntegerProperty seeds = new SimpleIntegerProperty();

    /// Over how many seeds mean and spread are shown; 0 for none.
    IntegerProperty seedsProperty() {
        return seeds;
    }

    /// Whether time is counted in epochs, and not in steps.
    BooleanProperty epochsProperty() {
        return epochs;
    }

    /// The share of a smoothed value that every step leaves as it was; 0 for none.
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /// Counts what has become known about the curves beside the run: a change asks for a new picture.
    IntegerProperty newsProperty() {
        return news;
    }

    void redraw() {
        news.set(news.get() + 1);
    }
}
