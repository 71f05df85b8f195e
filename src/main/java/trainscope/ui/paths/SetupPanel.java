package trainscope.ui.paths;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import trainscope.engine.surface.Point;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Knob;
import trainscope.lab.spec.PathSpec;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.KnobField;
import trainscope.ui.kit.LaneList;

/// The setup of a path race: surface, lanes, the knobs of the selected one, and what all lanes share.
final class SetupPanel {
    private static final double FAR = 1e12;

    private final Texts texts;
    private final PathsViewModel model;
    private final SurfaceField surface;
    private final LaneList lanes;
    private final LaneEditor editor;
    private final KnobField x;
    private final KnobField y;
    private final KnobField steps;
    private final KnobField noise;
    private final KnobField seed;

    SetupPanel(Desk desk, PathsViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        surface = new SurfaceField(texts, model);
        lanes = new LaneList(desk, model, new PathLanes(texts, model));
        editor = new LaneEditor(desk, model);
        PathSpec spec = model.spec();
        x = field("startX", Knob.Kind.NUMBER, -FAR, FAR, -10, 10, false, spec.start().x(),
                value -> model.start(new Point(value, model.spec().start().y())));
        y = field("startY", Knob.Kind.NUMBER, -FAR, FAR, -5, 5, false, spec.start().y(),
                value -> model.start(new Point(model.spec().start().x(), value)));
        steps = field("raceSteps", Knob.Kind.WHOLE, 1, PathSpec.MOST_STEPS, 10, 1e5, true,
                (double) spec.steps(),
                value -> model.steps((long) value));
        noise = field("noise", Knob.Kind.NUMBER, 0, FAR, 0, 2, false, spec.noise(),
                value -> model.chance(value, model.spec().seed()));
        seed = field("seed", Knob.Kind.WHOLE, 0, 1e15, 1, 100, false, (double) spec.seed(),
                value -> model.chance(model.spec().noise(), (long) value));
    }

    private KnobField field(String name, Knob.Kind kind, double min, double max, double from, double to,
            boolean log,
            double value, DoubleConsumer change) {
        return new KnobField(texts, new Knob(name, kind, min, max, from, to, log, List.of()), value, value,
                change);
    }

    /// The panel, with more below it.
    Node node(Node below) {
        var shared = new TitledPane(texts.get("paths.shared"), new VBox(8, x, y, steps, noise, seed));
        shared.setExpanded(false);
        shared.setId("shared");
        var all = new VBox(heading("paths.surface"), surface, heading("paths.lanes"), lanes, editor, shared,
                below);
        all.getStyleClass().add("knobs");
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "setup-scroll");
        return scroll;
    }

    private Label heading(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("section");
        return label;
    }

    /// What is found in the background is shown with the next pulse.
    void beat() {
        editor.beat();
    }

    List<Command> commands() {
        return lanes.commands();
    }

    /// Shows the plan and the selected lane as they are now.
    void show() {
        surface.show();
        lanes.build();
        editor.show();
        PathSpec spec = model.spec();
        x.show(spec.start().x());
        y.show(spec.start().y());
        steps.show((double) spec.steps());
        noise.show(spec.noise());
        seed.show((double) spec.seed());
    }
}
