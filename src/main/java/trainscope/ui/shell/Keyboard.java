package trainscope.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import trainscope.ui.kit.Command;

/// Leads keys to commands. Whoever has the focus comes first; a key without Ctrl, Alt or Meta that could be meant as
/// text is never taken from a place where one types.
final class Keyboard {
    /// With these a toolkit walks between buttons; here they are steps through time.
    private static final Set<KeyCode> WALKS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    private final Scene scene;
    private final BooleanSupplier covered;
    private List<Command> commands = List.of();

    /// @param covered whether something lies over the page, so that the page must not hear
    Keyboard(Scene scene, Runnable question, BooleanSupplier covered) {
        this.scene = scene;
        this.covered = covered;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (WALKS.contains(e.getCode()) && scene.getFocusOwner() instanceof ButtonBase) {
                run(e);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (!(typing() && isText(e))) {
                run(e);
            }
        });
        // The key of the question mark is another one on every keyboard.
        scene.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (e.getCharacter().equals("?") && !typing() && !covered.getAsBoolean()) {
                e.consume();
                question.run();
            }
        });
    }

    void obey(List<Command> all) {
        commands = List.copyOf(all);
    }

    private void run(KeyEvent e) {
        if (covered.getAsBoolean()) {
            return;
        }
        for (Command command : commands) {
            if (command.key().match(e)) {
                e.consume();
                command.action().run();
                return;
            }
        }
    }

    private boolean typing() {
        Node owner = scene.getFocusOwner();
        return (owner instanceof TextInputControl text && text.isEditable())
                || owner instanceof ComboBoxBase<?>
                || owner instanceof Spinner<?>;
    }

    /// The key of the menu, and its stand-in, belong to the place as letters do.
    private static boolean isText(KeyEvent e) {
        boolean menu = e.getCode() == KeyCode.F10 && e.isShiftDown();
        return menu
                || (!e.isControlDown() && !e.isAltDown() && !e.isMetaDown() && !e.getCode().isFunctionKey()
                        && e.getCode() != KeyCode.ESCAPE);
    }
}
