package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.data.source.Source;
import trainscope.engine.optim.Optimizer;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Shelf;
import trainscope.lab.insight.wall.Schooling;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Signal;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.KnobField;
import trainscope.ui.kit.PartEditor;
import trainscope.ui.kit.PartList;

/// What all lanes of a wall share: sizes, inputs, chance, and how they are trained.
final class WallEditor {
    private static final double POSITIVE_MEAN = 5;
    private static final double FAR = 1e6;
    private static final List<String> INPUTS = List.of("standard", "positive", "examples");

    private final Texts texts;
    private final InitViewModel model;
    private final KnobField depth;
    private final KnobField units;
    private final KnobField samples;
    private final TextField widths = new TextField();
    private final List<ToggleButton> inputs = new ArrayList<>();
    private final KnobField features;
    private final KnobField mean;
    private final KnobField std;
    private final PartEditor<Source> source;
    private final PartList<Preprocessing> preparation;
    private final Label files = new Label();
    private final VBox drawn;
    private final VBox examples;
    private final KnobField seed;
    private final KnobField repeats;
    private final PartEditor<Optimizer> rule;
    private final KnobField batch;
    private final KnobField steps;

    WallEditor(Desk desk, InitViewModel model) {
        texts = desk.texts();
        this.model = model;
        InitSpec spec = model.spec();
        depth = whole("depth", 1, InitSpec.MOST_LAYERS, 1, InitSpec.MOST_LAYERS, false, spec.depth(), 5,
                v -> model.change(model.spec().deep((int) v), "depth"));
        units = whole("layerUnits", 1, InitSpec.MOST_UNITS, 1, 1000, true, spec.widths().getFirst(), 100,
                v -> model.change(model.spec().wide(InitSpec.even(model.spec().depth(), (int) v)), "units"));
        samples = whole("samples", 1, InitSpec.MOST_SAMPLES, 10, 10_000, true, spec.samples(), 1000,
                v -> model.change(model.spec().shown(model.spec().signal(), (int) v), "samples"));
        Signal.Drawn now = drawn();
        features = whole("features", 1, InitSpec.MOST_UNITS, 1, 1000, true, now.features(), 100,
                v -> signal(new Signal.Drawn((int) v, drawn().mean(), drawn().std()), "features"));
        mean = number("mean", -FAR, FAR, -10, 10, now.mean(), 0,
                v -> signal(new Signal.Drawn(drawn().features(), v, drawn().std()), "mean"));
        std = number("inputStd", 0, FAR, 0, 10, now.std(), 1,
                v -> signal(new Signal.Drawn(drawn().features(), drawn().mean(), v), "input-std"));
        var shelves = model.catalog().data();
        source = new PartEditor<>(texts, model.catalog(), "source", shelves.sources(),
                source(shelves.sources().entries().getFirst().prototype()), this::show);
        preparation = new PartList<>(texts, model.catalog(), "preparation", shelves.preparations(),
                this::prepare);
        drawn = new VBox(8, features, mean, std);
        files.setWrapText(true);
        examples = new VBox(8, files, source, preparation);
        seed = whole("seed", 0, 1e9, 1, 100, false, spec.seed(), 1,
                v -> model.change(model.spec().drawn((long) v, model.spec().repeats()), "seed"));
        repeats = whole("repeats", 1, InitSpec.MOST_REPEATS, 1, 20, false, spec.repeats(), 1,
                v -> model.change(model.spec().drawn(model.spec().seed(), (int) v), "repeats"));
        Schooling schooling = model.schoolingProperty().get();
        rule = new PartEditor<>(texts, model.catalog(), "rule", rules(), schooling.rule(),
                to -> school(new Schooling(to, school().batch(), school().steps(), school().every())));
        batch = whole("batch", 1, FAR, 1, 1000, true, schooling.batch(), 100,
                v -> school(new Schooling(school().rule(), (long) v, school().steps(), school().every())));
        steps = whole("raceSteps", 1, 1e9, 10, 1e5, true, schooling.steps(), 500,
                v -> school(new Schooling(school().rule(), school().batch(), (long) v, school().every())));
        prepareWidths();
        for (VBox box : List.of(drawn, examples)) {
            box.managedProperty().bind(box.visibleProperty());
        }
        files.managedProperty().bind(files.visibleProperty());
        source.managedProperty().bind(source.visibleProperty());
    }

    private KnobField whole(String name, double min, double max, double from, double to, boolean log,
            double value, double usual, DoubleConsumer change) {
        return new KnobField(texts, new Knob(name, Knob.Kind.WHOLE, min, max, from, to, log, List.of()),
                value,
                usual, change);
    }

    private KnobField number(String name, double min, double max, double from, double to, double value,
            double usual, DoubleConsumer change) {
        return new KnobField(texts, new Knob(name, Knob.Kind.NUMBER, min, max, from, to, false, List.of()),
                value, usual, change);
    }

    /// The rules that a training can use.
    private Shelf<Optimizer> rules() {
        Shelf<Optimizer> all = model.catalog().optimizers();
        return new Shelf<>(all.kind(),
                all.entries().stream().filter(e -> !e.prototype().needsCurvature()).toList());
    }

    private Schooling school() {
        return model.schoolingProperty().get();
    }

    private void school(Schooling other) {
        model.schoolingProperty().set(other);
    }

    private Signal.Drawn drawn() {
        return model.spec().signal() instanceof Signal.Drawn own ? own : Signal.Drawn.standard(100);
    }

    private Source source(Source otherwise) {
        return model.spec().signal() instanceof Signal.Examples(var material)
                && material.origin() instanceof Origin.Made(var own) ? own : otherwise;
    }

    private void signal(Signal to, String deed) {
        model.change(model.spec().shown(to, model.spec().samples()), deed);
    }

    private void show(Source own) {
        List<Preprocessing> steps = model.spec().signal() instanceof Signal.Examples(var material)
                ? material.preparation()
                : List.of(new ZScore(ZScore.Form.POPULATION));
        signal(new Signal.Examples(new Material(new Origin.Made(own), steps, new SplitPlan(0.8, 0.2),
                new LabelNoise(0), 1)), "source");
    }

    private void prepare(List<Preprocessing> steps) {
        if (model.spec().signal() instanceof Signal.Examples(var old)) {
            signal(new Signal.Examples(
                    new Material(old.origin(), steps, old.split(), old.noise(), old.seed())),
                    "preparation");
        }
    }

    /// Widths that differ from layer to layer are typed in a row.
    private void prepareWidths() {
        widths.setId("widths");
        widths.setAccessibleText(texts.get("wall.widths"));
        widths.setTooltip(new Hint(texts.get("wall.widths.hint")));
        widths.setOnAction(_ -> widths());
        widths.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                widths();
            }
        });
    }

    private void widths() {
        List<Integer> typed = new ArrayList<>();
        boolean good = true;
        for (String word : widths.getText().split("[,\\s]+", -1)) {
            good &= word.matches("\\d{1,6}");
            typed.add(good ? Integer.parseInt(word) : 0);
        }
        good &= typed.size() <= InitSpec.MOST_LAYERS
                && typed.stream().allMatch(width -> width >= 1 && width <= InitSpec.MOST_UNITS);
        widths.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), !good);
        if (good && !typed.equals(model.spec().widths())) {
            model.change(model.spec().wide(typed), "widths");
        }
    }

    VBox sizes() {
        var name = new Label(texts.get("wall.widths"));
        name.setLabelFor(widths);
        return new VBox(8, depth, units, new VBox(2, name, widths), samples);
    }

    VBox inputs() {
        var segments = new SegmentedButton();
        for (String id : INPUTS) {
            var button = new ToggleButton(texts.get("wall.input." + id));
            button.setId("input-" + id);
            button.setTooltip(new Hint(texts.get("wall.input." + id + ".hint")));
            button.setOnAction(_ -> {
                choose(id);
                show();
            });
            inputs.add(button);
            segments.getButtons().add(button);
        }
        return new VBox(8, segments, drawn, examples);
    }

    private void choose(String id) {
        switch (id) {
            case "standard" -> signal(Signal.Drawn.standard(drawn().features()), "");
            case "positive" -> signal(new Signal.Drawn(drawn().features(), POSITIVE_MEAN, 1), "");
            default -> show(model.catalog().data().sources().find("digits").orElseThrow().prototype());
        }
    }

    VBox chance() {
        return new VBox(8, seed, repeats);
    }

    VBox training() {
        return new VBox(8, rule, batch, steps);
    }

    /// Shows the wall as it is now.
    void show() {
        InitSpec spec = model.spec();
        depth.show(spec.depth());
        units.show(spec.widths().getFirst());
        samples.show(spec.samples());
        if (!widths.isFocused()) {
            widths.setText(String.join(", ", spec.widths().stream().map(String::valueOf).toList()));
        }
        boolean made = spec.signal() instanceof Signal.Examples;
        drawn.setVisible(!made);
        examples.setVisible(made);
        inputs.get(made ? 2 : drawn().mean() == 0 ? 0 : 1).setSelected(true);
        features.show(drawn().features());
        mean.show(drawn().mean());
        std.show(drawn().std());
        if (spec.signal() instanceof Signal.Examples(var material)) {
            boolean read = material.origin() instanceof Origin.Files;
            files.setVisible(read);
            source.setVisible(!read);
            files.setText(material.origin() instanceof Origin.Files(var paths, _, _, _)
                    ? String.join("\n", paths)
                    : "");
            source.show(source(model.catalog().data().sources().entries().getFirst().prototype()));
            preparation.show(material.preparation());
        }
        seed.show(spec.seed());
        repeats.show(spec.repeats());
        rule.show(school().rule());
        batch.show(school().batch());
        steps.show(school().steps());
    }
}
