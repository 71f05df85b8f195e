package trainscope.ui.train;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How a person looks at the curves.
final class CurveOutlook {
    private final BooleanProperty epochs = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty(0.9);
    private final ObjectProperty<Optional<Evidence>> evidence = new SimpleObjectProperty<>(Optional.empty());

    /// Steps that a finding speaks of.
    record Evidence(long from, long to, String words) {}

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

    /// What is to be shaded; nothing for nothing.
    ObjectProperty<Optional<Evidence>> evidenceProperty() {
        return evidence;
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
