package trainscope.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;

/// Tells that something went wrong: what, and what that means; where exactly is behind a fold.
final class ErrorWindow implements Mishaps.Teller {
    private final Supplier<Texts> speech;
    private final Appearance appearance;
    private final Label more = new Label();
    private Texts texts;

    ErrorWindow(Supplier<Texts> speech, Appearance appearance) {
        this.speech = speech;
        this.appearance = appearance;
        texts = speech.get();
        more.managedProperty().bind(more.textProperty().isNotEmpty());
    }

    @Override
    public void tell(String thread, Throwable cause, Runnable closed) {
        texts = speech.get();
        var stage = new Stage();
        String details = details(thread, cause);
        var text = new TextArea(details);
        text.setId("error-details");
        text.setEditable(false);
        var fold = new TitledPane(texts.get("error.details"), text);
        fold.setId("error-fold");
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.heightProperty().subscribe(_ -> Platform.runLater(stage::sizeToScene));
        more.setText("");
        var box = new VBox(message(cause), more, fold, buttons(stage, details));
        box.getStyleClass().add("error-window");
        var scene = new Scene(box);
        appearance.dress(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setTitle(texts.get("error.title"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> closed.run());
        stage.show();
    }

    @Override
    public void further(long count) {
        more.setText(texts.get("error.more", count));
    }

    private HBox message(Throwable cause) {
        var icon = new FontIcon(Feather.ALERT_OCTAGON);
        icon.getStyleClass().add("error-icon");
        var title = new Label(texts.get("error.title"));
        title.getStyleClass().add("page-title");
        var what = new Label(what(cause));
        what.setId("error-what");
        what.setWrapText(true);
        var then = new Label(texts.get("error.then"));
        then.getStyleClass().add("muted");
        then.setWrapText(true);
        var words = new VBox(title, what, then);
        words.getStyleClass().add("error-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(icon, words);
        box.getStyleClass().add("error-message");
        return box;
    }

    private HBox buttons(Stage stage, String details) {
        var copy = new Button(texts.get("about.copy"));
        copy.setId("error-copy");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(About.lines(texts) + "\n" + details);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.get("about.copied"));
        });
        var close = new Button(texts.get("sheet.close"));
        close.setId("error-close");
        close.setDefaultButton(true);
        close.setOnAction(_ -> stage.close());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new HBox(copy, space, close);
        box.getStyleClass().add("sheet-buttons");
        return box;
    }

    private static String what(Throwable cause) {
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    private static String details(String thread, Throwable cause) {
        var out = new StringWriter();
        cause.printStackTrace(new PrintWriter(out, true));
        return "[" + thread + "] " + out;
    }
}
