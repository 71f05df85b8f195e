package trainscope.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a person looks at below the curves.
final class DeckOutlook {
    private final List<StringProperty> places = List.of(new SimpleStringProperty("inside"),
            new SimpleStringProperty("figures"));
    private final ObjectProperty<InsideView> view = new SimpleObjectProperty<>(InsideView.LAYERS);
    private final ObjectProperty<Optional<Mistake>> mistake = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty layer = new SimpleIntegerProperty(-1);
    private final BooleanProperty allLanes = new SimpleBooleanProperty();
    private final IntegerProperty column = new SimpleIntegerProperty();
    private final ObjectProperty<Quantity> quantity = new SimpleObjectProperty<>(Quantity.ACTIVATION);

    /// The cell of the confusion that is looked at; nothing for what is most wrong.
    ObjectProperty<Optional<Mistake>> mistakeProperty() {
        return mistake;
    }

    /// The number of the layer whose units are looked at; −1 for the last that is a function.
    IntegerProperty layerProperty() {
        return layer;
    }

    /// Examples of one class that are taken for another.
    record Mistake(int truth, int said) {}

    /// Which panels stand side by side, by their ids.
    List<StringProperty> places() {
        return places;
    }

    /// Shows a panel in a place. What stood there moves to where the panel was, if it was in sight.
    void show(int place, String id) {
        String before = places.get(place).get();
        for (int other = 0; other < places.size(); other++) {
            if (other != place && places.get(other).get().equals(id)) {
                places.get(other).set(before);
            }
        }
        places.get(place).set(id);
    }

    /// How the inside is looked at.
    ObjectProperty<InsideView> viewProperty() {
        return view;
    }

    /// Whether all lanes are laid over each other, and not the selected one seen alone.
    BooleanProperty allLanesProperty() {
        return allLanes;
    }

    /// The column of layers that is looked at over time.
    IntegerProperty columnProperty() {
        return column;
    }

    /// What of it is looked at over time.
    ObjectProperty<Quantity> quantityProperty() {
        return quantity;
    }
}
