package trainscope.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Command;

/// The list of all keys, in the language of the window: those of the page at the left, those of the window beside them.
final class Shortcuts {
    private Shortcuts() {}

    static Node of(Texts texts, String page, List<Command> ofPage, List<Command> ofWindow) {
        var columns = new HBox();
        columns.getStyleClass().add("shortcuts");
        if (!ofPage.isEmpty()) {
            columns.getChildren().add(column(texts, page, ofPage));
        }
        columns.getChildren().add(column(texts, texts.get("shortcuts.window"), ofWindow));
        return columns;
    }

    private static Node column(Texts texts, String heading, List<Command> commands) {
        var title = new Label(heading);
        title.getStyleClass().add("heading");
        var grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        for (Map.Entry<String, String> row : keys(commands).entrySet()) {
            var key = new Label(row.getValue());
            key.getStyleClass().add("key");
            GridPane.setValignment(key, VPos.CENTER);
            grid.addRow(grid.getRowCount(), new HBox(key), new Label(texts.get("command." + row.getKey())));
        }
        return new VBox(title, grid);
    }

    /// One key for each command: the first of those that it has.
    private static Map<String, String> keys(List<Command> commands) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Command command : commands) {
            keys.putIfAbsent(command.id(), command.key().getDisplayText());
        }
        return keys;
    }
}
