package trainscope.ui.kit;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import trainscope.i18n.Texts;
import trainscope.plot.Heights;

/// What can be done with a landscape as a whole: take it away, save it, choose how tall values stand, see all of it.
final class ReliefMenu {
    private final ReliefView view;
    private final ContextMenu menu = new ContextMenu();

    ReliefMenu(ReliefView view, PictureFiles files, Texts texts) {
        this.view = view;
        menu.getItems().addAll(files.items());
        menu.getItems().addAll(files.item("plot.save-csv", () -> files.save("csv", view::csv)),
                new SeparatorMenuItem());
        for (Heights heights : Heights.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("heights." + heights.id()));
            item.setId("heights-" + heights.id());
            item.setOnAction(_ -> view.heightsProperty().set(heights));
            view.heightsProperty().subscribe(now -> item.setSelected(now == heights));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), files.item("plot.reset", view::reset));
    }

    void show(double screenX, double screenY) {
        menu.show(view, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }

    /// The entries, for those who look for one.
    ContextMenu entries() {
        return menu;
    }
}
