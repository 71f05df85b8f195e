package trainscope.ui.kit;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import trainscope.plot.Lens;
import trainscope.plot.PlotCsv;

/// What can be done with a picture as a whole: take it away, save it, show all of it, turn its axes.
final class PlotMenu {
    private final PlotView view;
    private final PictureFiles files;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem reset;
    private final CheckMenuItem logX;
    private final CheckMenuItem logY;

    PlotMenu(PlotView view) {
        this.view = view;
        files = new PictureFiles(view.desk(), () -> view.model().title(), this::export);
        reset = files.item("plot.reset", view::reset);
        logX = check("plot.log-x", () -> view.lens(view.lens().turnedX()));
        logY = check("plot.log-y", () -> view.lens(view.lens().turnedY()));
        menu.getItems().addAll(files.items());
        menu.getItems().addAll(
                files.item("plot.save-csv",
                        () -> files.save("csv", () -> PictureFiles.utf8(PlotCsv.of(view.picture())))),
                new SeparatorMenuItem(),
                reset,
                logY,
                logX);
    }

    private CheckMenuItem check(String key, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(view.desk().texts().get(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private PlotExport export() {
        return new PlotExport(view.picture(), view.look(), view.measure(), view.getWidth(), view.getHeight());
    }

    void show(double screenX, double screenY) {
        var seen = view.seen();
        reset.setDisable(!view.lens().isSet());
        logX.setSelected(seen.x().isLog());
        logY.setSelected(seen.y().isLog());
        logX.setVisible(Lens.mayTurnX(view.model()));
        logY.setVisible(Lens.mayTurnY(view.model()));
        menu.show(view, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }

    void copy() {
        files.copy();
    }

    /// The entries, for those who look for one.
    ContextMenu menu() {
        return menu;
    }
}
