package trainscope.ui.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;

/// Asks an [Inquiry], shows how far it is, and gives it up.
final class InquiryBar extends HBox {
    private final Desk desk;
    private final Inquiry<?> inquiry;
    private final Button ask;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label words = new Label();

    /// @param id how its nodes are called
    /// @param run the key of what asks, with its hint
    /// @param asked is called when a question was asked or given up
    /// @param more what else can be done
    InquiryBar(Desk desk, String id, String run, Inquiry<?> inquiry, Runnable asked, Node... more) {
        this.desk = desk;
        this.inquiry = inquiry;
        ask = button(run, id + "-run", Feather.PLAY_CIRCLE, () -> {
            inquiry.ask();
            asked.run();
        });
        cancel = button("inquiry.cancel", id + "-cancel", Feather.X, () -> {
            inquiry.cancel();
            asked.run();
        });
        progress.setId(id + "-progress");
        progress.setAccessibleText(desk.texts().get("inquiry.progress"));
        words.setId(id + "-words");
        words.getStyleClass().add("inquiry-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("inquiry-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ask, cancel, progress);
        getChildren().addAll(more);
        getChildren().add(words);
        for (Node node : getChildren()) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    private Button button(String key, String id, Feather icon, Runnable action) {
        var button = new Button(desk.texts().get(key), new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Hint(desk.texts().get(key + ".hint")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Shows how the inquiry stands.
    ///
    /// @param sentence what is to be read beside the buttons where there is no trouble
    void show(String sentence) {
        Inquiry.State<?> state = inquiry.state();
        ask.setVisible(!state.running());
        cancel.setVisible(state.running());
        progress.setVisible(state.running());
        progress.setProgress(state.share());
        words.setText(
                state.trouble().map(problem -> Complaint.of(desk.texts(), problem)).orElse(sentence));
    }
}
