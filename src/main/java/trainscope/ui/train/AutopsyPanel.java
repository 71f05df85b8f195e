package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.insight.autopsy.Autopsy;
import trainscope.lab.insight.autopsy.Cause;
import trainscope.lab.insight.autopsy.Report;
import trainscope.lab.insight.autopsy.Sign;
import trainscope.lab.run.Library;
import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.Recipe;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// Why the selected lane stopped being a number: step, place and operation, the steps before on a log strip, and the same once
/// more with the stable form of its loss.
final class AutopsyPanel extends InquiryPanel {
    private final Texts texts;
    private final TrainViewModel model;
    private final InquiryBar bar;
    private final PlotView strip;
    private final Button again;

    AutopsyPanel(Desk desk, TrainViewModel model) {
        super(desk, model, model.inquiries().autopsy());
        texts = desk.texts();
        this.model = model;
        again = new Button(texts.get("autopsy.again"));
        again.setId("autopsy-again");
        again.setTooltip(new Hint(texts.get("autopsy.again.hint")));
        again.setMinWidth(Button.USE_PREF_SIZE);
        again.setOnAction(_ -> again());
        bar = new InquiryBar(desk, "autopsy", "autopsy.run", model.inquiries().autopsy(), this::begin, again);
        strip = new PlotView(desk);
        strip.setId("autopsy-strip");
        strip.getStyleClass().add("picture");
        VBox.setVgrow(strip, Priority.ALWAYS);
        box().getChildren().addAll(bar, strip);
        show();
    }

    @Override
    public String id() {
        return "autopsy";
    }

    private Inquiries.@Nullable Autopsied found() {
        return model.inquiries().autopsy().state().found();
    }

    /// A lane with the stable form, from the start on.
    private void again() {
        Recipe stable = new Autopsy(model.plan(), model.selectedProperty().get(), new Library()).stable();
        if (stable != null) {
            model.add(stable.named(texts.get("autopsy.stable-name", stable.name())));
        }
    }

    @Override
    void show() {
        Inquiries.Autopsied found = found();
        again.setVisible(found != null && found.hasStable()
                && model.plan().lanes() < ExperimentSpec.MOST_LANES);
        String sentence = found == null
                ? model.inquiries().autopsy().state().running() ? "" : texts.get("autopsy.before")
                : words(found);
        bar.show(sentence);
        strip.model(picture(found == null ? List.of() : found.report().signs(),
                found == null ? 0 : found.report().step(), sentence));
    }

    private String words(Inquiries.Autopsied found) {
        Report again = found.again();
        return sentence(found.report())
                + (again == null ? "" : " " + texts.get("autopsy.stable", sentence(again)));
    }

    private String sentence(Report report) {
        Cause cause = report.cause();
        if (cause == null) {
            return texts.get("autopsy.whole", report.lane(), model.spec().steps());
        }
        List<String> place = new ArrayList<>(report.place().args());
        if (cause.stage().isInLayer() && !cause.name().isEmpty()) {
            place.set(1, texts.get("layer." + cause.name() + ".name"));
        }
        return texts.get("autopsy.found", report.lane(), report.step(),
                texts.fill(report.place().key(), place),
                texts.fill(report.operation().key(), report.operation().args()));
    }

    private PlotModel picture(List<Sign> signs, long step, String sentence) {
        List<Mark> marks = new ArrayList<>();
        if (!signs.isEmpty()) {
            marks.add(line("loss", signs, 0, Dash.SOLID, Sign::loss));
            marks.add(line("gradient", signs, 1, Dash.DASHED, Sign::gradient));
            marks.add(line("weight", signs, 2, Dash.DOTTED, Sign::weight));
            marks.add(line("score", signs, 3, Dash.DASH_DOT, Sign::score));
        }
        if (step > 0) {
            marks.add(new Mark.Rule(Mark.Rule.Direction.UPRIGHT, (double) step,
                    Pen.of(Tone.Role.WARNING).wide(1.6), texts.get("autopsy.mark", step), false));
        }
        Axis x = Axis.whole(texts.get("train.step"));
        Axis y = Axis.log("");
        return new PlotModel(texts.get("autopsy.title"), texts.get("autopsy.subtitle"),
                signs.isEmpty() ? x.between(0, 1)
                        : x.between((double) signs.getFirst().step() - 1,
                                (double) Math.max(step, signs.getLast().step()) + 1),
                signs.isEmpty() ? y.between(0.1, 10) : y, marks,
                sentence.isEmpty() ? texts.get("autopsy.before") : sentence);
    }

    private Mark.Line line(String quantity, List<Sign> signs, int lane, Dash dash,
            ToDoubleFunction<Sign> value) {
        String name = texts.get("autopsy.sign." + quantity);
        var series = Series.of(signs.size(), i -> (double) signs.get(i).step(),
                i -> value.applyAsDouble(signs.get(i)));
        return new Mark.Line(name, series, new Pen(Tone.lane(lane), 1.8, dash), Marker.CIRCLE,
                Mark.Beads.EACH, name);
    }
}
