package trainscope.ui.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import trainscope.i18n.Texts;
import trainscope.plot.Palette;
import trainscope.ui.pulse.Pulse;

/// What a page works on: the language of this view, the colours and the size of type as they are now, the clock, and the
/// ways to reach a person or a file.
///
/// @param texts the language; another language builds another view
/// @param palette the colours of pictures, which follow the theme
/// @param typeScale 1, and more in presenter mode
public record Desk(Texts texts, ReadOnlyObjectProperty<Palette> palette, ReadOnlyDoubleProperty typeScale,
        Pulse pulse,
        Notices notices, FilePicker files) {}
