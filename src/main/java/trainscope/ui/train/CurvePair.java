package trainscope.ui.train;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.run.TrainFrame;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// Loss and accuracy side by side over the same time, and above them how they are looked at.
final class CurvePair extends VBox {
    private static final double MOST_SMOOTHING = 0.99;

    private final TrainViewModel model;
    private final CurveOutlook outlook;
    private final CurvePictures pictures;
    private final PlotView loss;
    private final PlotView accuracy;
    private final GridPane grid = new GridPane();
    private final SeedSwitch seeds;

    CurvePair(Desk desk, TrainViewModel model) {
        this.model = model;
        outlook = model.outlook();
        seeds = new SeedSwitch(desk, model);
        pictures = new CurvePictures(desk.texts(), model::look, lane -> model.lane(lane).name());
        loss = view(desk, "curve-loss");
        accuracy = view(desk, "curve-accuracy");
        getStyleClass().add("curve-pair");
        grid.getStyleClass().add("curves");
        var row = new RowConstraints();
        row.setPercentHeight(100);
        row.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(row);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(switches(desk.texts()), grid);
        place(true);
    }

    private PlotView view(Desk desk, String id) {
        var view = new PlotView(desk);
        view.setId(id);
        view.getStyleClass().add("picture");
        view.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        view.onCursor(x -> model.seek(Math.round(x * unit())));
        return view;
    }

    private HBox switches(Texts texts) {
        var epochs = new ToggleButton(texts.get("train.epochs"));
        epochs.setId("curve-epochs");
        epochs.setTooltip(new Hint(texts.get("train.epochs.hint")));
        epochs.selectedProperty().bindBidirectional(outlook.epochsProperty());
        var smoothing = new Slider(0, MOST_SMOOTHING, outlook.smoothingProperty().get());
        smoothing.setId("curve-smoothing");
        smoothing.setBlockIncrement(0.05);
        smoothing.setTooltip(new Hint(texts.get("train.smoothing.hint")));
        smoothing.setAccessibleText(texts.get("train.smoothing"));
        smoothing.valueProperty().bindBidirectional(outlook.smoothingProperty());
        var name = new Label(texts.get("train.smoothing"));
        name.setLabelFor(smoothing);
        name.getStyleClass().add("text-muted");
        var value = new Label();
        value.getStyleClass().add("smoothing");
        value.textProperty().bind(smoothing.valueProperty().map(Number::doubleValue).map(Figure::hundredths));
        var switches = new HBox(seeds, epochs, name, smoothing, value);
        switches.getStyleClass().add("curve-switches");
        switches.setAlignment(Pos.CENTER_RIGHT);
        return switches;
    }

    private double unit() {
        return outlook.epochsProperty().get() ? (double) model.spec().perEpoch() : 1;
    }

    /// Where numbers are learned there is no accuracy, and the loss has all the room.
    private void place(boolean both) {
        int views = both ? 2 : 1;
        if (grid.getChildren().size() == views) {
            return;
        }
        grid.getColumnConstraints().clear();
        for (int i = 0; i < views; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / views);
            grid.getColumnConstraints().add(column);
        }
        grid.getChildren().clear();
        grid.add(loss, 0, 0);
        if (both) {
            grid.add(accuracy, 1, 0);
        }
    }

    /// The views that are seen.
    List<PlotView> views() {
        return grid.getChildren().contains(accuracy) ? List.of(loss, accuracy) : List.of(loss);
    }

    /// Draws what there is to see, which is nothing while the examples are being made.
    void draw(@Nullable TrainFrame frame) {
        if (frame == null) {
            loss.model(pictures.empty("train.loss"));
            accuracy.model(pictures.empty("train.accuracy"));
            return;
        }
        var moment = new TrainMoment(frame);
        var way = new CurvePictures.Way(unit(), outlook.smoothingProperty().get(),
                model.selectedProperty().get(), outlook.epochsProperty().get(), seeds.spread());
        place(moment.measures(TrainMoment.TRAINING_ACCURACY));
        loss.model(pictures.loss(moment, way));
        loss.cursorXProperty().set((double) frame.step() / way.unit());
        if (moment.measures(TrainMoment.TRAINING_ACCURACY)) {
            accuracy.model(pictures.accuracy(moment, way));
            accuracy.cursorXProperty().set((double) frame.step() / way.unit());
        }
    }
}
