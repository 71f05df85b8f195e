package trainscope.ui.train;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.source.Source;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Knob;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.TrainSpec;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.KnobField;
import trainscope.ui.kit.PartEditor;
import trainscope.ui.kit.PartList;

/// What all lanes share: the examples and what is done to them, the batches, how long it lasts, and what chance decides.
final class CommonEditor {
    private static final double FAR = 1e9;

    private final Texts texts;
    private final TrainViewModel model;
    private final PartEditor<Source> source;
    private final PartList<Preprocessing> preparation;
    private final Label files = new Label();
    private final KnobField batch;
    private final KnobField steps;
    private final KnobField seed;
    private final CheckBox own = new CheckBox();

    CommonEditor(Desk desk, TrainViewModel model) {
        texts = desk.texts();
        this.model = model;
        var shelves = model.catalog().data();
        source = new PartEditor<>(texts, model.catalog(), "source", shelves.sources(),
                made(shelves.sources().entries().getFirst().prototype()), model::learnFrom);
        preparation = new PartList<>(texts, model.catalog(), "preparation", shelves.preparations(),
                model::prepare);
        TrainSpec spec = model.spec();
        batch = field("batch", 1, 1000, spec.batching().size(),
                value -> model.deal(new Batching((long) value, model.spec().batching().order())));
        steps = field("raceSteps", 10, 1e5, spec.steps(), value -> model.last(Length.steps((long) value)));
        seed = field("seed", 1, 100, spec.chance().seed(),
                value -> model.draw(new Chance((long) value, model.spec().chance().shared())));
        own.setId("own-draw");
        own.setText(texts.get("train.own-draw"));
        own.setTooltip(new Hint(texts.get("train.own-draw.hint")));
        own.setOnAction(
                _ -> model.draw(new Chance(model.spec().chance().seed(), !own.isSelected())));
        files.setWrapText(true);
        files.managedProperty().bind(files.visibleProperty());
        source.managedProperty().bind(source.visibleProperty());
    }

    private KnobField field(String name, double from, double to, long value, DoubleConsumer change) {
        var knob = new Knob(name, Knob.Kind.WHOLE, name.equals("seed") ? 0 : 1, FAR, from, to,
                !name.equals("seed"), List.of());
        return new KnobField(texts, knob, (double) value, (double) value, change);
    }

    /// The source of the examples, or another one where they are in files.
    private Source made(Source otherwise) {
        return model.spec().material().origin() instanceof Origin.Made(Source own) ? own : otherwise;
    }

    VBox data() {
        var heading = new Label(texts.get("train.preparation"));
        heading.getStyleClass().add("section");
        return new VBox(8, files, source, heading, preparation);
    }

    VBox course() {
        return new VBox(8, batch, steps, seed, own);
    }

    void show() {
        TrainSpec spec = model.spec();
        Material material = spec.material();
        files.setVisible(material.origin() instanceof Origin.Files);
        source.setVisible(!files.isVisible());
        if (material.origin() instanceof Origin.Files read) {
            files.setText(String.join("\n", read.paths()));
        } else {
            source.show(made(((Origin.Made) material.origin()).source()));
        }
        preparation.show(material.preparation());
        batch.show((double) spec.batching().size());
        steps.show((double) spec.steps());
        seed.show((double) spec.chance().seed());
        own.setSelected(!spec.chance().shared());
    }
}
