package trainscope.ui.paths;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import trainscope.plot.Camera;
import trainscope.plot.Heights;

/// How the surface is looked at: it stays when the language or the theme builds the room anew.
final class Outlook {
    /// What the large picture shows.
    enum Mode {
        /// Heights as contours.
        MAP,
        /// Heights as a landscape.
        RELIEF,
        /// Where every start would end.
        BASINS;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        Mode next() {
            return switch (this) {
                case MAP -> RELIEF;
                case RELIEF -> BASINS;
                case BASINS -> MAP;
            };
        }
    }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MAP);
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.START);
    private final ObjectProperty<Heights> heights = new SimpleObjectProperty<>(Heights.SUITED);
    private final BooleanProperty memory = new SimpleBooleanProperty();

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    Mode mode() {
        return mode.get();
    }

    ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    ObjectProperty<Heights> heightsProperty() {
        return heights;
    }

    /// Whether the map shows what the rule of the selected lane remembers.
    BooleanProperty memoryProperty() {
        return memory;
    }
}
