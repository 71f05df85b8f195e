package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import trainscope.lab.run.TrainFrame;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.LaneSwatch;

/// The figures of every lane at the moment that is shown, the gap between training and validation among them.
final class FigureTable extends GridPane implements Panel {
    private static final List<String> COLUMNS = List.of("training-loss", "validation-loss", "gap",
            "training-accuracy", "validation-accuracy", "ratio");

    private static final double NAME = 52;

    private final Desk desk;
    private final TrainViewModel model;
    private final List<Row> rows = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane();

    /// A lane as it stands in the table.
    private record Row(int style, Label name, List<Label> figures) {}

    FigureTable(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("figures");
        getStyleClass().add("figures");
        scroll.setContent(this);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("picture", "figures-scroll", "edge-to-edge");
        getColumnConstraints().add(new ColumnConstraints());
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (int i = 0; i < COLUMNS.size(); i++) {
            var column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setHgrow(Priority.SOMETIMES);
            column.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void draw(TrainFrame frame) {
        var moment = new TrainMoment(frame);
        lay(moment.lanes().size());
        for (int lane = 0; lane < rows.size(); lane++) {
            Row row = rows.get(lane);
            TrainFrame.Standing standing = moment.lanes().get(lane);
            row.name.setText(model.lane(lane).name());
            List<String> words = List.of(Figure.of(moment.value(lane, TrainMoment.TRAINING_LOSS)),
                    Figure.of(moment.value(lane, TrainMoment.VALIDATION_LOSS)),
                    Figure.signed(moment.gap(lane)),
                    Figure.percent(moment.value(lane, TrainMoment.TRAINING_ACCURACY)),
                    Figure.percent(moment.value(lane, TrainMoment.VALIDATION_ACCURACY)),
                    Figure.power(standing.figures().ratio()));
            for (int i = 0; i < words.size(); i++) {
                row.figures.get(i).setText(words.get(i));
            }
        }
    }

    /// As many rows as lanes, each with the sign of its lane. Rows that are there already stay.
    private void lay(int lanes) {
        boolean same = rows.size() == lanes;
        for (int lane = 0; lane < lanes && same; lane++) {
            same = rows.get(lane).style == model.look(lane).style();
        }
        if (same) {
            return;
        }
        rows.clear();
        getChildren().clear();
        for (int i = 0; i < COLUMNS.size(); i++) {
            var heading = new Label(desk.texts().get("train.figure." + COLUMNS.get(i)));
            heading.getStyleClass().addAll("text-muted", "figure-heading");
            heading.setWrapText(true);
            heading.setMinWidth(USE_PREF_SIZE);
            heading.setMinHeight(USE_PREF_SIZE);
            heading.setTooltip(new Hint(desk.texts().get("train.figure." + COLUMNS.get(i) + ".hint")));
            add(heading, i + 2, 0);
        }
        for (int lane = 0; lane < lanes; lane++) {
            int style = model.look(lane).style();
            var row = new Row(style, new Label(), COLUMNS.stream().map(_ -> new Label()).toList());
            row.name.getStyleClass().add("lane-name");
            row.name.setMinWidth(NAME);
            add(new LaneSwatch(style, desk.palette()), 0, lane + 1);
            add(row.name, 1, lane + 1);
            for (int i = 0; i < COLUMNS.size(); i++) {
                row.figures.get(i).setId("figure-" + COLUMNS.get(i) + "-" + lane);
                add(row.figures.get(i), i + 2, lane + 1);
            }
            rows.add(row);
        }
    }
}
