package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.layer.BatchNorm;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.ScaleSweep;
import trainscope.lab.run.Library;
import trainscope.lab.run.Track;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.Mark;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Tone;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;
import trainscope.ui.kit.TrackSeries;

/// The book's picture of sixteen weight scales, each trained with batch normalization and without.
final class ScalesPane extends VBox {
    private static final int SIDE = 4;

    private final Texts texts;
    private final InitViewModel model;
    private final Library library;
    private final List<PlotView> views = new ArrayList<>();
    private final Button run = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label words = new Label();
    private @Nullable Work work;

    /// A sweep on a thread of its own.
    private static final class Work {
        private final AtomicReference<ScaleSweep.@Nullable Result> newest = new AtomicReference<>();
        private final AtomicReference<@Nullable Refused> refused = new AtomicReference<>();
        private volatile boolean stopped;

        void start(ScaleSweep sweep, Library library) {
            Thread.ofPlatform().daemon().name("trainscope-scales").start(() -> {
                try {
                    sweep.run(library, newest::set, () -> stopped);
                } catch (Refused e) {
                    refused.set(e);
                }
            });
        }
    }

    ScalesPane(Desk desk, InitViewModel model, Library library) {
        texts = desk.texts();
        this.model = model;
        this.library = library;
        getStyleClass().add("over-pane");
        run.setId("scales-run");
        run.getStyleClass().add("accent");
        run.setOnAction(_ -> toggle());
        run.setMinWidth(Button.USE_PREF_SIZE);
        run.setTooltip(new Hint(texts.get("wall.scales.run.hint")));
        progress.setId("scales-progress");
        progress.setPrefWidth(160);
        words.getStyleClass().add("text-muted");
        words.setId("scales-words");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(run, progress, words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("wall-tools");
        var grid = grid(desk);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head, grid);
        clear();
    }

    private GridPane grid(Desk desk) {
        var grid = new GridPane();
        grid.getStyleClass().add("scales");
        for (int i = 0; i < SIDE; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / SIDE);
            grid.getColumnConstraints().add(column);
            var row = new RowConstraints();
            row.setPercentHeight(100.0 / SIDE);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < ScaleSweep.SCALES; i++) {
            var view = new PlotView(desk);
            view.setId("scale-" + i);
            view.getStyleClass().add("picture");
            view.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            views.add(view);
            grid.add(view, i % SIDE, i / SIDE);
        }
        return grid;
    }

    private void toggle() {
        if (isRunning()) {
            stop();
        } else {
            clear();
            var fresh = new Work();
            work = fresh;
            fresh.start(sweep(), library);
        }
        say();
    }

    private ScaleSweep sweep() {
        var norm = (BatchNorm) model.catalog().networks().layers().find("batch-norm").orElseThrow()
                .prototype();
        return new ScaleSweep(model.spec(), model.lane(), model.lane().norm().orElse(norm),
                model.schoolingProperty().get());
    }

    private boolean isRunning() {
        return work != null && !work.stopped && progress.getProgress() < 1;
    }

    void stop() {
        if (work != null) {
            work.stopped = true;
        }
    }

    /// The wall is another one: what was computed is of the one before.
    void forget() {
        stop();
        work = null;
        clear();
    }

    private void clear() {
        progress.setProgress(0);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).model(picture(i, List.of(), true, texts.get("wall.scales.waiting")));
        }
        say();
    }

    /// Looks for news.
    void poll() {
        Work now = work;
        if (now == null || now.stopped) {
            return;
        }
        Refused refused = now.refused.getAndSet(null);
        if (refused != null) {
            words.setText(Complaint.of(texts, refused.problem()));
            now.stopped = true;
            return;
        }
        ScaleSweep.Result newest = now.newest.getAndSet(null);
        if (newest != null) {
            for (int i = 0; i < newest.pairs().size(); i++) {
                views.get(i).model(drawn(i, newest));
            }
            progress.setProgress((double) newest.pairs().size() / ScaleSweep.SCALES);
            say();
        }
    }

    private void say() {
        run.setText(texts.get(isRunning() ? "wall.scales.cancel" : "wall.scales.run"));
        progress.setVisible(isRunning());
        progress.setManaged(isRunning());
        words.setText(texts.get("wall.scales.words"));
    }

    private PlotModel drawn(int i, ScaleSweep.Result result) {
        ScaleSweep.Pair pair = result.pairs().get(i);
        List<Mark> marks = List.of(line("wall.scales.without", pair.without(), 1, Dash.DASHED),
                line("wall.scales.with", pair.with(), 0, Dash.SOLID));
        return picture(i, marks, result.accuracy(), texts.get("wall.scales.says", Amount.of(pair.std()),
                last(pair.with()), last(pair.without())));
    }

    private Mark.Line line(String key, Track.View view, int style, Dash dash) {
        return Mark.Line.lane(style, texts.get(key), TrackSeries.whole(view))
                .with(new Pen(Tone.lane(style), 1.8, dash)).tagged("");
    }

    private static String last(Track.View view) {
        return view.size() == 0 ? "–" : Amount.of(view.last(view.size() - 1));
    }

    private PlotModel picture(int i, List<Mark> marks, boolean accuracy, String words) {
        Axis y = accuracy ? Axis.linear("").between(0, 1) : Axis.log("");
        return new PlotModel("σ " + Amount.of(ScaleSweep.std(i)), "",
                Axis.whole("").between(0, (double) model.schoolingProperty().get().steps()), y, marks, words);
    }
}
