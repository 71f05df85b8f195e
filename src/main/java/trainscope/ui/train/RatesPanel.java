package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Optimizer;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Composition;
import trainscope.lab.insight.babysit.RateCurve;
import trainscope.lab.insight.babysit.RateSweep;
import trainscope.lab.spec.Recipe;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// The range test of the selected lane's learning rate: loss against a rate that grows, the rate it suggests, and a button
/// that takes it.
final class RatesPanel extends InquiryPanel {
    private static final double RAW = 0.35;

    private final Texts texts;
    private final TrainViewModel model;
    private final InquiryBar bar;
    private final PlotView plot;
    private final Button use;

    RatesPanel(Desk desk, TrainViewModel model) {
        super(desk, model, model.inquiries().rates());
        texts = desk.texts();
        this.model = model;
        use = new Button(texts.get("rates.use"));
        use.setId("rates-use");
        use.setTooltip(new Hint(texts.get("rates.use.hint")));
        use.setMinWidth(Button.USE_PREF_SIZE);
        use.setOnAction(_ -> use());
        bar = new InquiryBar(desk, "rates", "rates.run", model.inquiries().rates(), this::begin, use);
        plot = new PlotView(desk);
        plot.setId("rates-plot");
        plot.getStyleClass().add("picture");
        VBox.setVgrow(plot, Priority.ALWAYS);
        box().getChildren().addAll(bar, plot);
        show();
    }

    @Override
    public String id() {
        return "rates";
    }

    private @Nullable RateCurve curve() {
        return model.inquiries().rates().state().found();
    }

    private Recipe lane() {
        return model.lane(model.selectedProperty().get());
    }

    @Override
    void show() {
        RateCurve curve = curve();
        boolean running = model.inquiries().rates().state().running();
        boolean there = curve != null && !running && curve.steepest().isPresent();
        use.setVisible(there && hasRate(lane().rule()));
        String sentence = curve == null || running ? running ? "" : texts.get("rates.before")
                : texts.fill(curve.told().key(), curve.told().args());
        bar.show(sentence);
        plot.model(picture(curve == null ? new RateCurve(List.of(), RateCurve.End.WHOLE) : curve, sentence));
    }

    private static boolean hasRate(Optimizer rule) {
        return Composition.parts((Record) rule).containsKey("lr");
    }

    private void use() {
        RateCurve curve = curve();
        if (curve != null && curve.steepest().isPresent()) {
            double rate = curve.told().facts().getFirst().rounded();
            model.turn(model.selectedProperty().get(),
                    lane().by(Composition.with(lane().rule(), "lr", rate)));
        }
    }

    private PlotModel picture(RateCurve curve, String sentence) {
        List<RateCurve.Point> points = curve.points();
        LaneStyle style = LaneStyle.of(model.look(model.selectedProperty().get()).style());
        List<Mark> marks = new ArrayList<>();
        marks.add(line("rates.raw", curve, style, new Pen(style.tone().faded(RAW), 1, Dash.SOLID), false));
        marks.add(line("rates.smooth", curve, style, style.pen(), true));
        curve.steepest().ifPresent(at -> marks.add(new Mark.Rule(Mark.Rule.Direction.UPRIGHT,
                points.get(at).rate(), Pen.of(Tone.Role.ACCENT).wide(1.6),
                curve.told().facts().getFirst().text(), true)));
        Axis x = Axis.log(texts.get("rates.axis"));
        Axis y = Axis.log("");
        boolean empty = points.isEmpty();
        return new PlotModel(texts.get("train.loss"), texts.get("rates.subtitle"),
                empty ? x.between(RateSweep.usual().from(), RateSweep.usual().to()) : x,
                empty ? y.between(0.1, 10) : y, marks,
                sentence.isEmpty() ? texts.get("rates.before") : sentence);
    }

    private Mark.Line line(String key, RateCurve curve, LaneStyle style, Pen pen, boolean smooth) {
        List<RateCurve.Point> points = curve.points();
        var series = Series.of(points.size(), i -> points.get(i).rate(),
                i -> smooth ? points.get(i).smooth() : points.get(i).loss());
        return new Mark.Line(texts.get(key), series, pen, style.marker(), Mark.Beads.NONE, "");
    }
}
