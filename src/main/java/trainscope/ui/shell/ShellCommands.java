package trainscope.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import trainscope.ui.kit.Command;

/// What can be done by keyboard on every page. A command with more than one key stands here once for each.
final class ShellCommands {
    private final List<Command> all;

    /// @param deeds what each command does, by its id
    ShellCommands(Map<String, Runnable> deeds) {
        all = List.of(
                on(deeds, "shortcuts", KeyCode.F1),
                on(deeds, "about", KeyCode.F1, SHIFT_DOWN),
                on(deeds, "presenter", KeyCode.F11),
                on(deeds, "setup", KeyCode.F9),
                on(deeds, "language", KeyCode.L, SHORTCUT_DOWN),
                on(deeds, "theme", KeyCode.T, SHORTCUT_DOWN),
                on(deeds, "paste", KeyCode.V, SHORTCUT_DOWN),
                on(deeds, "larger", KeyCode.PLUS, SHORTCUT_DOWN),
                on(deeds, "larger", KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
                on(deeds, "larger", KeyCode.EQUALS, SHORTCUT_DOWN),
                on(deeds, "larger", KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
                on(deeds, "larger", KeyCode.ADD, SHORTCUT_DOWN),
                on(deeds, "smaller", KeyCode.MINUS, SHORTCUT_DOWN),
                on(deeds, "smaller", KeyCode.SUBTRACT, SHORTCUT_DOWN),
                on(deeds, "usual-size", KeyCode.DIGIT0, SHORTCUT_DOWN),
                on(deeds, "next-page", KeyCode.PAGE_DOWN, SHORTCUT_DOWN),
                on(deeds, "previous-page", KeyCode.PAGE_UP, SHORTCUT_DOWN),
                on(deeds, "quit", KeyCode.Q, SHORTCUT_DOWN));
    }

    List<Command> all() {
        return all;
    }

    void run(String id) {
        first(id).action().run();
    }

    /// The key of a command as this system writes it.
    String key(String id) {
        return first(id).key().getDisplayText();
    }

    private Command first(String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static Command on(Map<String, Runnable> deeds, String id, KeyCode key,
            KeyCombination.Modifier... modifiers) {
        Runnable deed = deeds.get(id);
        if (deed == null) {
            throw new IllegalArgumentException("nothing to do for " + id);
        }
        return new Command(id, new KeyCodeCombination(key, modifiers), deed);
    }
}
