package trainscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import trainscope.ui.kit.PageView;

/// Puts the parts of the window and of its page in their places; in front of a class most of them go.
final class Room {
    private final BorderPane all = new BorderPane();
    private final StackPane pictures = new StackPane();
    private final StackPane transport = new StackPane();
    private final TopBar bar;
    private final SetupPanel setup;
    private final StatusLine status;

    Room(Rail rail, TopBar bar, SetupPanel setup, StatusLine status, ShellViewModel model) {
        this.bar = bar;
        this.setup = setup;
        this.status = status;
        pictures.getStyleClass().add("pictures-place");
        pictures.setMinSize(0, 0);
        transport.getStyleClass().add("transport-place");
        transport.setMinHeight(Region.USE_PREF_SIZE);
        var middle = new BorderPane(pictures);
        middle.setRight(setup.node());
        middle.setBottom(new VBox(transport, status.node()));
        middle.setTop(bar.node());
        middle.setMinSize(0, 0);
        all.getStyleClass().add("room");
        all.setLeft(rail.node());
        all.setCenter(middle);
        for (Node chrome : new Node[] {rail.node(), bar.node(), status.node()}) {
            chrome.visibleProperty().bind(model.presenting.not());
            chrome.managedProperty().bind(model.presenting.not());
        }
    }

    Node node() {
        return all;
    }

    void show(String title, PageView view) {
        bar.show(title, view.header());
        pictures.getChildren().setAll(view.pictures());
        setup.show(view.setup());
        transport.getChildren().setAll(view.transport());
        status.show(view.facts());
    }
}
