package trainscope.ui.paths;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Region;
import trainscope.engine.surface.Surface;
import trainscope.lab.run.PathFrame;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.Presets;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.DataPoint;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PlotView;
import trainscope.ui.kit.PresetMenu;
import trainscope.ui.kit.RaceCommands;
import trainscope.ui.kit.ReliefView;
import trainscope.ui.kit.TransportBar;

/// What is seen of the optimizer-paths room in one language.
final class PathsView {
    private final Desk desk;
    private final PathsViewModel model;
    private final PathPictures pictures;
    private final Outlook outlook;
    private final PlotView map;
    private final ReliefView relief;
    private final Landscape landscape;
    private final OutlookSwitch outlooks;
    private final CurveRow curves;
    private final MemoryMarks memory;
    private final SetupPanel setup;
    private final StepCard stepCard;
    private final PathShare share;
    private final PresetMenu presets;
    private final BasinLayer basins = new BasinLayer();
    private final Label lanes = new Label();
    private final Runnable beat;
    private final InvalidationListener newFrame = _ -> draw();
    private final ChangeListener<Plan> newPlan = (_, old, now) -> {
        replan();
        if (old.spec().equals(now.spec())) {
            draw();
        }
    };
    private final ChangeListener<Number> newLane;
    private final InvalidationListener newOutlook = _ -> lookAgain();
    private Ground ground;
    private @Nullable Surface surfaceDrawn;
    private @Nullable Region windowDrawn;

    PathsView(Desk desk, PathsViewModel model) {
        this.desk = desk;
        this.model = model;
        beat = this::beat;
        share = new PathShare(desk, model);
        presets = new PresetMenu(desk.texts(), model, new Presets(model.catalog()).paths());
        pictures = new PathPictures(desk.texts(), model::look);
        setup = new SetupPanel(desk, model);
        stepCard = new StepCard(desk.texts(), model);
        newLane = (_, _, _) -> {
            setup.show();
            draw();
        };
        map = new PlotView(desk);
        map.setId("map");
        map.grip(() -> new DataPoint(model.spec().start().x(), model.spec().start().y()),
                to -> model.start(new Point(rounded(to.x()), rounded(to.y()))));
        map.onRange(this::look);
        outlook = model.outlook();
        landscape = new Landscape(desk.texts(), pictures);
        relief = new ReliefView(desk);
        relief.setId("relief");
        relief.cameraProperty().bindBidirectional(outlook.cameraProperty());
        relief.heightsProperty().bindBidirectional(outlook.heightsProperty());
        outlooks = new OutlookSwitch(desk.texts(), outlook, map, relief);
        curves = new CurveRow(desk, model, pictures);
        memory = new MemoryMarks(desk.texts());
        ground = ground(home());
    }

    /// Three digits behind the point are finer than a pixel.
    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    PageView parts() {
        return new PageView(middle(), setup.node(stepCard), new TransportBar(desk.texts(), model),
                List.of(presets.menu(), share.node()), List.of(lanes),
                commands());
    }

    private Node middle() {
        var grid = new GridPane();
        grid.getStyleClass().add("paths-pictures");
        var whole = new ColumnConstraints();
        whole.setPercentWidth(100);
        grid.getColumnConstraints().add(whole);
        for (double share : new double[] {72, 28}) {
            var row = new RowConstraints();
            row.setPercentHeight(share);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        grid.add(new StackPane(card(map), card(relief), switches()), 0, 0);
        grid.add(curves, 0, 1);
        VBox.setVgrow(grid, Priority.ALWAYS);
        var middle = new VBox(presets.note(), grid);
        middle.getStyleClass().add("paths-middle");
        return middle;
    }

    /// What the large picture shows, at its corner.
    private Node switches() {
        var remembers = new ToggleButton(desk.texts().get("paths.memory"));
        remembers.setId("map-memory");
        var hint = new Hint(desk.texts().get("paths.memory.hint"));
        remembers.setTooltip(hint);
        remembers.selectedProperty().bindBidirectional(outlook.memoryProperty());
        // Arrows lie in the plane of the map.
        remembers.visibleProperty().bind(outlook.modeProperty().isNotEqualTo(Outlook.Mode.RELIEF));
        var switches = new HBox(remembers, outlooks.node());
        switches.getStyleClass().add("map-switches");
        switches.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        StackPane.setAlignment(switches, Pos.TOP_RIGHT);
        return switches;
    }

    private void beat() {
        model.poll();
        setup.beat();
        stepCard.beat();
        if (basins.poll()) {
            draw();
        }
    }

    private static Node card(Node view) {
        view.getStyleClass().add("picture");
        return view;
    }

    void read(String text, String name) {
        share.menu().read(text, name);
    }

    void open() {
        model.frameProperty().addListener(newFrame);
        model.planProperty().addListener(newPlan);
        model.selectedProperty().addListener(newLane);
        outlook.modeProperty().addListener(newOutlook);
        outlook.heightsProperty().addListener(newOutlook);
        outlook.memoryProperty().addListener(newFrame);
        desk.pulse().add(beat);
        replan();
        lookAgain();
    }

    void close() {
        desk.pulse().remove(beat);
        basins.cancel();
        model.frameProperty().removeListener(newFrame);
        model.planProperty().removeListener(newPlan);
        model.selectedProperty().removeListener(newLane);
        outlook.modeProperty().removeListener(newOutlook);
        outlook.heightsProperty().removeListener(newOutlook);
        outlook.memoryProperty().removeListener(newFrame);
    }

    private Region home() {
        Region home = model.spec().surface().home();
        Point start = model.spec().start();
        return new Region(Math.min(home.left(), start.x()), Math.max(home.right(), start.x()),
                Math.min(home.bottom(), start.y()),
                Math.max(home.top(), start.y()));
    }

    private Ground ground(Region window) {
        Surface surface = model.spec().surface();
        if (!surface.equals(surfaceDrawn) || !window.equals(windowDrawn)) {
            surfaceDrawn = surface;
            windowDrawn = window;
            ground = Ground.of(surface, window, desk.texts().get("paths.minimum"));
        }
        return ground;
    }

    /// A person looks at another part of the map: its heights are computed for that part.
    private void look(Extent x, Extent y) {
        Region home = home();
        ground(new Region(x.isEmpty() ? home.left() : x.lo(), x.isEmpty() ? home.right() : x.hi(),
                y.isEmpty() ? home.bottom() : y.lo(), y.isEmpty() ? home.top() : y.hi()));
        draw();
    }

    private void lookAgain() {
        outlooks.follow();
        draw();
    }

    private void replan() {
        if (!model.spec().surface().equals(surfaceDrawn)) {
            map.reset();
            ground(home());
        }
        setup.show();
        lanes.setText(desk.texts().get("paths.lane-count", model.plan().lanes()));
    }

    private void draw() {
        PathFrame frame = model.frameProperty().get();
        // A frame of the run before the plan was changed has other lanes.
        if (frame == null || !model.isCurrent(frame)) {
            return;
        }
        if (outlook.mode() == Outlook.Mode.RELIEF) {
            relief.model(
                    landscape.relief(ground, outlook.heightsProperty().get(), frame, model.spec().start()));
        } else {
            map.model(pictures.map(ground, colours(), frame, model.spec().start(), memory(frame)));
        }
        stepCard.show(frame);
        curves.draw(frame);
    }

    private List<Mark> memory(PathFrame frame) {
        int lane = model.selectedProperty().get();
        return outlook.memoryProperty().get() && frame.spots().get(lane).birth() <= frame.step()
                ? memory.of(frame.spots().get(lane), model.look(lane).style(), ground)
                : List.of();
    }

    private List<Mark> colours() {
        if (outlook.mode() != Outlook.Mode.BASINS) {
            basins.cancel();
            return List.of();
        }
        basins.ask(model.spec().surface(), model.lane(model.selectedProperty().get()),
                Objects.requireNonNull(windowDrawn));
        return basins.marks(desk.palette().get());
    }

    private List<Command> commands() {
        return Stream.of(RaceCommands.of(model), outlooks(), setup.commands(), share.menu().commands())
                .flatMap(List::stream)
                .toList();
    }

    private List<Command> outlooks() {
        return List.of(
                new Command("outlook", RaceCommands.key(KeyCode.V),
                        () -> outlook.modeProperty().set(outlook.mode().next())),
                new Command("memory", RaceCommands.key(KeyCode.M),
                        () -> outlook.memoryProperty().set(!outlook.memoryProperty().get())));
    }
}
