package trainscope.ui.init;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PlotView;

/// A picture by depth, which is drawn anew only where it would look otherwise: walls become known lane by lane, and each lane
/// changes a part of what is seen.
final class DepthView {
    private final Texts texts;
    private final PlotView view;
    private DepthPictures.@Nullable Sketch seen;

    DepthView(Desk desk, String id) {
        texts = desk.texts();
        view = new PlotView(desk);
        view.setId(id);
        view.getStyleClass().add("picture");
        // How wide it is, the column says.
        view.setPrefSize(0, 120);
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    PlotView node() {
        return view;
    }

    void show(DepthPictures.Sketch sketch) {
        if (!sketch.equals(seen)) {
            seen = sketch;
            view.model(sketch.drawn(texts));
        }
    }
}
