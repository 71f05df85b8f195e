package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import trainscope.lab.spec.ExperimentSpec;

/// What can be done by keyboard in every room in which lanes race, as far as it needs no more than the view-model.
public final class RaceCommands {
    private RaceCommands() {}

    public static List<Command> of(RaceViewModel<?, ?> model) {
        List<Command> commands = new ArrayList<>(List.of(
                new Command("play", key(KeyCode.SPACE), model::toggle),
                new Command("back", key(KeyCode.LEFT), () -> model.step(-1)),
                new Command("forward", key(KeyCode.RIGHT), () -> model.step(1)),
                new Command("first", key(KeyCode.HOME), () -> model.seek(0)),
                new Command("last", key(KeyCode.END), () -> model.seek(model.spec().steps())),
                new Command("branch", key(KeyCode.B), model::branchHere),
                new Command("undo", control(KeyCode.Z), model::undo),
                new Command("redo", control(KeyCode.Y), model::redo),
                new Command("redo", control(KeyCode.Z, KeyCombination.SHIFT_DOWN), model::redo)));
        for (int lane = 0; lane < ExperimentSpec.MOST_LANES; lane++) {
            int chosen = lane;
            commands.add(new Command("lane", key(KeyCode.valueOf("DIGIT" + (lane + 1))), () -> {
                if (chosen < model.plan().lanes()) {
                    model.selectedProperty().set(chosen);
                }
            }));
        }
        return commands;
    }

    public static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    public static KeyCombination control(KeyCode code, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] all = new KeyCombination.Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        return new KeyCodeCombination(code, all);
    }
}
