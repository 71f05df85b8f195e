package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.lab.run.Track;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.Axis;
import trainscope.plot.Mark;
import trainscope.plot.PlotModel;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;
import trainscope.ui.kit.TrackSeries;

/// What the lanes of the wall learn: loss and accuracy of all of them over the steps.
final class LearnPane extends HBox {
    private static final List<String> METRICS = List.of("training-loss", "training-accuracy");

    private final Texts texts;
    private final InitViewModel model;
    private final PlotView loss;
    private final PlotView accuracy;
    private final Label words = new Label();

    LearnPane(Desk desk, InitViewModel model) {
        texts = desk.texts();
        this.model = model;
        loss = view(desk, "learn-loss");
        accuracy = view(desk, "learn-accuracy");
        getStyleClass().add("closeup");
        words.setId("learn-words");
        words.setWrapText(true);
        var end = new Button(texts.get("wall.learn.end"), new FontIcon(Feather.X));
        end.setId("learn-end");
        end.getStyleClass().addAll("flat", "small");
        end.setTooltip(new Hint(texts.get("wall.learn.end.hint")));
        end.setOnAction(_ -> model.time().forget());
        var side = new VBox(words, end);
        side.getStyleClass().addAll("picture", "closeup-side");
        side.setAlignment(Pos.TOP_LEFT);
        side.setMinWidth(150);
        side.setPrefWidth(170);
        getChildren().addAll(loss, accuracy, side);
    }

    private PlotView view(Desk desk, String id) {
        var view = new PlotView(desk);
        view.setId(id);
        view.getStyleClass().add("picture");
        view.setPrefSize(240, 170);
        view.onCursor(x -> model.time().seek(Math.round(x)));
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    void draw(@Nullable TrainFrame frame) {
        if (frame == null) {
            return;
        }
        loss.model(picture(frame, METRICS.getFirst(), Axis.log("")));
        accuracy.model(picture(frame, METRICS.getLast(), Axis.linear("").between(0, 1)));
        loss.cursorXProperty().set(frame.step());
        accuracy.cursorXProperty().set(frame.step());
        words.setText(texts.get("wall.learn.words", frame.step(), frame.limit()));
    }

    private PlotModel picture(TrainFrame frame, String metric, Axis y) {
        int place = frame.metrics().indexOf(metric);
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < frame.curves().size() && place >= 0; lane++) {
            if (model.isShown(lane)) {
                Track.View view = frame.curves().get(lane).get(place);
                String now = view.size() == 0 ? "" : Amount.of(view.last(view.bucket(frame.step())));
                marks.add(Mark.Line
                        .lane(model.look(lane).style(), model.laneName(lane), TrackSeries.whole(view))
                        .with(Mark.Line.Beads.END).tagged(now));
            }
        }
        return new PlotModel(texts.get("wall.learn." + metric), "",
                Axis.whole(texts.get("train.step")).between(0, Math.max(1, frame.limit())), y, marks,
                texts.get("wall.learn.says", texts.get("wall.learn." + metric), frame.step()));
    }
}
