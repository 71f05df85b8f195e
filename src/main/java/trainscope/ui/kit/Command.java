package trainscope.ui.kit;

import javafx.scene.input.KeyCombination;

/// Something a key does. `command.<id>` is the text that names it in the sheet of shortcuts.
public record Command(String id, KeyCombination key, Runnable action) {}
