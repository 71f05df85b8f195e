package trainscope.ui.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.store.Presets;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PresetMenu;
import trainscope.ui.kit.RaceCommands;
import trainscope.ui.kit.ShareMenu;
import trainscope.ui.kit.TransportBar;

/// What is seen of the room of training in one language.
final class TrainView {
    /// The share of the height that the curves keep, in percent.
    private static final double CURVES = 52;

    private final Desk desk;
    private final TrainViewModel model;
    private final CurvePair curves;
    private final PanelDeck deck;
    private final OwnData data;
    private final FindingStrip findings;
    private final TrainSetup setup;
    private final ShareMenu share;
    private final PresetMenu presets;
    private final Cadence cadence = new Cadence();
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final PaceMeter pace = new PaceMeter(System::nanoTime);
    private final Label lanes = new Label();
    private final Label speed = new Label();
    private final Runnable beat = this::beat;
    private final InvalidationListener newPicture = _ -> draw();
    private final InvalidationListener newPlan = _ -> replan();

    TrainView(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
        curves = new CurvePair(desk, model);
        deck = new PanelDeck(desk.texts(), model,
                List.of(new InsidePanel(desk, model, this::look), new WrongPanel(desk, model),
                        new PlanePanel(desk, model, this::look), new PatternPanel(desk, model),
                        new FigureTable(desk, model), new ChecksPanel(desk, model),
                        new RatesPanel(desk, model),
                        new AutopsyPanel(desk, model)));
        data = new OwnData(desk, model);
        findings = new FindingStrip(desk, model);
        setup = new TrainSetup(desk, model);
        share = new ShareMenu(desk, model, new Paper(new TrainJson(model.catalog())));
        presets = new PresetMenu(desk.texts(), model, new Presets(model.catalog()).trainings());
        lanes.setId("train-lanes");
        speed.setId("train-speed");
    }

    private record Paper(TrainJson json) implements ShareMenu.Paper {
        @Override
        public String name() {
            return "training";
        }

        @Override
        public String write(Plan plan) {
            return json.write(plan);
        }

        @Override
        public Plan read(String text) throws Refused {
            return json.read(text);
        }
    }

    PageView parts() {
        return new PageView(middle(), setup.node(), new TransportBar(desk.texts(), model),
                List.of(presets.menu(), share.node(new TrainShare(desk, model, curves).items(share))),
                List.of(lanes, speed),
                Stream.of(RaceCommands.of(model), setup.commands(), share.commands()).flatMap(List::stream)
                        .toList());
    }

    private Node middle() {
        var pictures = new GridPane();
        pictures.getStyleClass().add("train-pictures");
        var column = new ColumnConstraints();
        column.setPercentWidth(100);
        pictures.getColumnConstraints().add(column);
        for (double share : new double[] {CURVES, 100 - CURVES}) {
            var row = new RowConstraints();
            row.setPercentHeight(share);
            row.setMinHeight(0);
            pictures.getRowConstraints().add(row);
        }
        pictures.addColumn(0, curves, deck);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        var middle = new VBox(presets.note(), pictures, findings);
        middle.getStyleClass().add("paths-middle");
        return middle;
    }

    void take(List<Path> files) {
        data.take(files);
    }

    void read(String text, String name) {
        share.read(text, name);
    }

    void open() {
        model.frameProperty().addListener(newPicture);
        model.outlook().epochsProperty().addListener(newPicture);
        model.outlook().smoothingProperty().addListener(newPicture);
        model.outlook().newsProperty().addListener(newPicture);
        model.outlook().evidenceProperty().addListener(newPicture);
        findings.open();
        model.planProperty().addListener(newPlan);
        model.selectedProperty().addListener(newPlan);
        model.troubleProperty().addListener(newPlan);
        desk.pulse().add(beat);
        deck.open();
        replan();
    }

    void close() {
        desk.pulse().remove(beat);
        deck.close();
        model.frameProperty().removeListener(newPicture);
        model.outlook().epochsProperty().removeListener(newPicture);
        model.outlook().smoothingProperty().removeListener(newPicture);
        model.outlook().newsProperty().removeListener(newPicture);
        model.outlook().evidenceProperty().removeListener(newPicture);
        findings.close();
        model.planProperty().removeListener(newPlan);
        model.selectedProperty().removeListener(newPlan);
        model.troubleProperty().removeListener(newPlan);
    }

    private void beat() {
        boolean due = cadence.isDue(System.nanoTime(), processor.getCurrentThreadCpuTime());
        if (model.playingProperty().get() && !due) {
            return;
        }
        model.poll();
        model.coach().poll();
        pace.note(model.stepProperty().get(), model.playingProperty().get());
        double steps = pace.stepsPerSecond();
        String words = model.frameProperty().get() == null && model.troubleProperty().get().isEmpty()
                ? desk.texts().get("train.preparing")
                : Double.isNaN(steps) ? ""
                        : desk.texts().get("train.speed",
                                String.format(Locale.ROOT, "%,.0f", steps).replace(',', '\u202f'));
        if (!words.equals(speed.getText())) {
            speed.setText(words);
        }
    }

    private void look() {
        deck.look();
    }

    private void replan() {
        setup.show();
        deck.look();
        lanes.setText(desk.texts().get("train.lane-count", model.plan().lanes()));
        draw();
    }

    private void draw() {
        TrainFrame frame = model.frameProperty().get();
        if (frame == null) {
            curves.draw(null);
        } else if (model.isCurrent(frame)) {
            curves.draw(frame);
        }
        deck.draw(frame);
    }
}
