package trainscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The whole window as a place to drop a file on. While one is carried over it, it says so.
final class DropCover {
    private final StackPane cover = new StackPane();
    private final Label words = new Label();
    private final Arrivals arrivals;

    DropCover(Arrivals arrivals) {
        this.arrivals = arrivals;
        words.setGraphic(new FontIcon(Feather.DOWNLOAD));
        words.getStyleClass().add("drop-words");
        cover.getStyleClass().add("drop-cover");
        cover.setId("drop-cover");
        cover.getChildren().add(words);
        cover.setMouseTransparent(true);
        cover.setVisible(false);
    }

    Node node() {
        return cover;
    }

    void listen(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (Arrivals.isIn(e.getDragboard())) {
                e.acceptTransferModes(TransferMode.COPY);
                show(true);
                e.consume();
            }
        });
        scene.setOnDragExited(_ -> show(false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            show(false);
            e.setDropCompleted(Arrivals.isIn(e.getDragboard()));
            arrivals.take(e.getDragboard());
            e.consume();
        });
    }

    /// Says that a drop would be taken, or no longer.
    void show(boolean carried) {
        if (carried) {
            words.setText(arrivals.words());
        }
        cover.setVisible(carried);
    }
}
