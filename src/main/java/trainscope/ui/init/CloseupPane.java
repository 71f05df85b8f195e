package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.engine.activation.Activation;
import trainscope.i18n.Texts;
import trainscope.lab.insight.wall.Closeup;
import trainscope.lab.insight.wall.Spot;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// One cell of the wall in detail: its histogram, what the function is given, the curve of the function with samples on it,
/// and the numbers of one unit.
final class CloseupPane extends HBox {
    private static final int POINTS = 200;

    private final Texts texts;
    private final InitViewModel model;
    private final PlotView large;
    private final PlotView before;
    private final PlotView curve;
    private final Label unit = new Label();
    private final GridPane numbers = new GridPane();

    CloseupPane(Desk desk, InitViewModel model) {
        texts = desk.texts();
        this.model = model;
        large = view(desk, "close-large");
        before = view(desk, "close-before");
        curve = view(desk, "close-curve");
        getStyleClass().add("closeup");
        numbers.getStyleClass().add("closeup-numbers");
        var side = new VBox(head(), numbers);
        side.getStyleClass().addAll("picture", "closeup-side");
        side.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(large, before, curve, side);
    }

    private PlotView view(Desk desk, String id) {
        var view = new PlotView(desk);
        view.setId(id);
        view.getStyleClass().add("picture");
        view.setPrefSize(180, 170);
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    private HBox head() {
        unit.setId("close-unit");
        unit.getStyleClass().add("lane-name");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(button(Feather.CHEVRON_LEFT, "previous", () -> move(-1)), unit,
                button(Feather.CHEVRON_RIGHT, "next", () -> move(1)), gap,
                button(Feather.X, "close", this::close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("closeup-head");
        return head;
    }

    private Button button(Ikon icon, String id, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId("close-" + id);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Hint(texts.get("wall.close." + id)));
        button.setAccessibleText(texts.get("wall.close." + id));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void move(int by) {
        model.spotProperty().get().ifPresent(at -> {
            int units = model.spec().widths().get(at.layer());
            model.spotProperty().set(Optional.of(new Spot(at.lane(), at.layer(),
                    Math.floorMod(at.unit() + by, units), at.shown(), at.bins())));
        });
    }

    void close() {
        model.spotProperty().set(Optional.empty());
    }

    void draw(Closeup seen) {
        int style = model.look(seen.spot().lane()).style();
        String where = texts.get("wall.close.where", seen.lane().name(), seen.spot().layer() + 1);
        large.model(histogram(where, seen.shown(), style));
        before.model(histogram(texts.get("wall.quantity.pre-activation"), seen.before(), style));
        curve.model(curve(seen, style));
        show(seen);
    }

    private PlotModel histogram(String title, Cell cell, int style) {
        Figures figures = cell.figures();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Bars(title, WallPictures.bins(cell.bars()), Tone.lane(style)));
        if (Double.isFinite(figures.mean())) {
            marks.add(new Mark.Rule(Mark.Rule.Direction.UPRIGHT, figures.mean(),
                    Pen.of(Tone.Role.MUTED).dashed(Dash.SHORT), "", false));
        }
        String words = texts.get("wall.close.words", title, figures.count(), Amount.of(figures.mean()),
                Amount.of(figures.std()), Amount.of(figures.min()), Amount.of(figures.max()));
        double most = Math.max(1, cell.bars().most());
        return PlotModel.of(title, Axis.linear("").between(cell.bars().from(), cell.bars().to()),
                Axis.linear("").between(0, 1.05 * most).bare(), marks, words);
    }

    /// The function over all that it is given, with some of the samples on it.
    private PlotModel curve(Closeup seen, int style) {
        Activation function = seen.lane().activation();
        Figures given = seen.before().figures();
        double lo = Double.isFinite(given.min()) ? given.min() : -1;
        double hi = Double.isFinite(given.max()) && given.max() > lo ? given.max() : lo + 1;
        double margin = 0.05 * (hi - lo);
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = lo - margin + (hi - lo + 2 * margin) * i / (POINTS - 1);
            ys[i] = function.value(xs[i]);
        }
        double[] before = seen.samples().stream().mapToDouble(Closeup.Sample::before).toArray();
        double[] after = seen.samples().stream().mapToDouble(Closeup.Sample::after).toArray();
        String name = texts
                .get("activation." + model.catalog().networks().activations().entryOf(function).id()
                        + ".name");
        List<Mark> marks = List.of(
                new Mark.Line(name, Series.of(xs, ys), Pen.of(Tone.Role.MUTED).wide(1.4), Marker.CIRCLE,
                        Mark.Line.Beads.NONE, ""),
                new Mark.Dots(texts.get("wall.close.samples"), Series.of(before, after),
                        LaneStyle.of(style).tone().faded(0.5), Marker.CIRCLE, 4, false));
        return new PlotModel(name, texts.get("wall.close.count", seen.samples().size()), Axis.linear(""),
                Axis.linear(""),
                marks, texts.get("wall.close.curve", name, seen.samples().size()));
    }

    private void show(Closeup seen) {
        Closeup.Unit one = seen.unit();
        unit.setText(texts.get("wall.close.unit", seen.spot().unit() + 1,
                model.spec().widths().get(seen.spot().layer())));
        numbers.getChildren().clear();
        int row = 0;
        row = line(row, "weights", figures(one.weights().figures()));
        row = line(row, "bias", Amount.of(one.bias()));
        row = line(row, "before", figures(one.before().figures()));
        row = line(row, "after", figures(one.after().figures()));
        row = line(row, "zeros", Amount.percent(one.zeros()));
        line(row, "alive", texts.get(one.dead() ? "wall.close.dead" : "wall.close.learns"));
    }

    private static String figures(Figures figures) {
        return Amount.of(figures.mean()) + " ± " + Amount.of(figures.std());
    }

    private int line(int row, String id, String value) {
        var name = new Label(texts.get("wall.close.line." + id));
        name.getStyleClass().add("text-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var number = new Label(value);
        number.setId("close-line-" + id);
        number.setMinWidth(Region.USE_PREF_SIZE);
        numbers.addRow(row, name, number);
        return row + 1;
    }
}
