package trainscope.ui.paths;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;
import trainscope.lab.run.PathFrame;
import trainscope.plot.Axis;
import trainscope.plot.PlotModel;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PlotView;

/// The curves below the map, side by side over the same steps: f, the distance to the nearest minimum where there is one,
/// and the effective rate along x and along y. The two rates share their scale and the names of the lanes, which stand
/// at the right of both. Where there is little room, only the last one names the lanes; where there is least, the rate
/// along x gives its place to the others.
final class CurveRow extends GridPane {
    private static final double ROOMY = 1080;
    private static final double CRAMPED = 620;

    private final Desk desk;
    private final PathsViewModel model;
    private final PathPictures pictures;
    private final Panel value;
    private final Panel distance;
    private final Panel rateX;
    private final Panel rateY;
    private List<Panel> placed = List.of();
    private boolean narrow;
    private boolean cramped;
    private @Nullable PathFrame drawn;

    private record Panel(PlotView view, PathPictures.Curve curve) {}

    CurveRow(Desk desk, PathsViewModel model, PathPictures pictures) {
        this.desk = desk;
        this.model = model;
        this.pictures = pictures;
        getStyleClass().add("curves");
        value = panel("value", "paths.value", "paths.by-step");
        distance = panel("distance", "paths.distance", "paths.by-step");
        rateX = panel("rate-x", "paths.rate-x", "paths.rate-x.formula");
        rateY = panel("rate-y", "paths.rate-y", "paths.rate-y.formula");
        var row = new RowConstraints();
        row.setPercentHeight(100);
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);
        widthProperty().subscribe(this::fit);
        // Out of the window it lets go of the desk, which outlives it.
        desk.typeScale().when(sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(this::fit);
    }

    private void fit() {
        double room = getWidth() / desk.typeScale().get();
        if (room < ROOMY != narrow || room < CRAMPED != cramped) {
            narrow = room < ROOMY;
            cramped = room < CRAMPED;
            placed = List.of();
            if (drawn != null && model.isCurrent(drawn)) {
                draw(drawn);
            }
        }
    }

    private Panel panel(String metric, String title, String remark) {
        var view = new PlotView(desk);
        view.setId("curve-" + metric);
        view.onCursor(x -> model.seek(Math.round(x)));
        view.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        view.getStyleClass().add("picture");
        return new Panel(view,
                new PathPictures.Curve(metric, desk.texts().get(title), desk.texts().get(remark)));
    }

    void draw(PathFrame frame) {
        drawn = frame;
        List<Panel> wanted = wanted(frame);
        if (!wanted.equals(placed)) {
            place(wanted);
        }
        Axis rates = pictures.shared(
                placed.stream().map(Panel::curve).filter(PathPictures.Curve::isRate).toList(), frame);
        for (Panel panel : placed) {
            Axis y = panel.curve.isRate() ? rates : Axis.log("");
            PlotModel picture = pictures.curve(panel.curve, y, isNamed(panel), frame);
            panel.view.model(narrow ? picture.under(picture.title(), "") : picture);
            panel.view.cursorXProperty().set((double) frame.step());
        }
    }

    private List<Panel> wanted(PathFrame frame) {
        boolean far = frame.metrics().contains(distance.curve.metric());
        return Stream.of(value, distance, rateX, rateY)
                .filter(panel -> far || !panel.equals(distance))
                .filter(panel -> !cramped || !panel.equals(rateX)).toList();
    }

    private boolean isNamed(Panel panel) {
        return narrow ? panel.equals(rateY) : !panel.equals(rateX);
    }

    /// A curve that leaves its names to its neighbour needs less room.
    private void place(List<Panel> panels) {
        placed = panels;
        double whole = panels.stream().mapToDouble(this::weight).sum();
        getColumnConstraints().setAll(panels.stream().map(panel -> {
            var column = new ColumnConstraints();
            column.setPercentWidth(100 * weight(panel) / whole);
            return column;
        }).toList());
        getChildren().clear();
        addRow(0, panels.stream().map(Panel::view).toArray(PlotView[]::new));
    }

    private double weight(Panel panel) {
        return isNamed(panel) ? 1 : 0.76;
    }
}
