package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.Closeup;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Spot;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.run.Library;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.InitJson;
import trainscope.lab.store.Presets;
import trainscope.plot.WallModel;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PresetMenu;
import trainscope.ui.kit.RaceCommands;
import trainscope.ui.kit.ShareMenu;
import trainscope.ui.kit.TransportBar;
import trainscope.ui.kit.WallView;

/// What is seen of the room of initializations in one language.
final class InitView {
    private final Desk desk;
    private final Texts texts;
    private final InitViewModel model;
    private final WallOutlook outlook;
    private final WallPictures pictures;
    private final DepthPictures depths;
    private final WallTools tools;
    private final WallView wall;
    private final DepthView spread;
    private final DepthView back;
    private final DepthView shares;
    private final OverPane over;
    private final ScalesPane scales;
    private final CloseupPane closeup;
    private final LearnPane learn;
    private final VerdictStrip verdict;
    private final InitSetup setup;
    private final ShareMenu share;
    private final PresetMenu presets;
    private final Label facts = new Label();
    private final Label draw = new Label();
    private final HBox beside = new HBox();
    private final Runnable beat = this::beat;
    private final InvalidationListener news = _ -> stale = true;
    private final InvalidationListener plan = _ -> replan();
    /// What is seen is not what is known; it is drawn in the next pulse, once.
    private boolean stale;

    InitView(Desk desk, InitViewModel model, WallOutlook outlook, Library library) {
        this.desk = desk;
        this.model = model;
        this.outlook = outlook;
        texts = desk.texts();
        pictures = new WallPictures(texts, model::look);
        depths = new DepthPictures(texts, model::look);
        tools = new WallTools(texts, model, outlook);
        wall = new WallView(desk, () -> new WallShare(model).csv());
        wall.setId("wall");
        wall.getStyleClass().add("picture");
        wall.onChoose(this::choose);
        wall.onRead((place, bar) -> pictures.read(sight(), model.shownProperty().get(), lane(place.row()),
                place.column(), bar));
        spread = new DepthView(desk, "depth-spread");
        back = new DepthView(desk, "depth-back");
        shares = new DepthView(desk, "depth-shares");
        over = new OverPane(desk, model, outlook, pictures);
        scales = new ScalesPane(desk, model, library);
        closeup = new CloseupPane(desk, model);
        learn = new LearnPane(desk, model);
        verdict = new VerdictStrip(texts, model);
        setup = new InitSetup(desk, model);
        share = new ShareMenu(desk, new Experiment(model));
        presets = new PresetMenu(texts, model.presetProperty(), new Presets(model.catalog()).walls().stream()
                .map(preset -> new PresetMenu.Item(preset.id(), preset.title(), preset.text(),
                        () -> model.open(preset.plan())))
                .toList());
        facts.setId("wall-facts");
        draw.setId("wall-draw");
    }

    private record Experiment(InitViewModel model) implements ShareMenu.Experiment {
        @Override
        public String name() {
            return "wall";
        }

        @Override
        public String text() {
            return new InitJson(model.catalog()).write(model.plan());
        }

        @Override
        public void open(String text) throws Refused {
            model.open(new InitJson(model.catalog()).read(text));
        }
    }

    PageView parts() {
        var csv = share.item("wall-csv", this::csv);
        return new PageView(middle(), setup.node(), new TransportBar(texts, model.time()),
                List.of(presets.menu(), share.node(csv)), List.of(facts, draw), commands());
    }

    private Node middle() {
        var column = new VBox(spread.node(), back.node(), shares.node());
        column.getStyleClass().add("depth-column");
        HBox.setHgrow(wall, Priority.ALWAYS);
        beside.getChildren().setAll(wall, column);
        beside.getStyleClass().add("wall-row");
        var main = new StackPane(beside, scales);
        main.setMinHeight(0);
        VBox.setVgrow(main, Priority.ALWAYS);
        for (Region region : List.of(over, closeup, learn, scales)) {
            region.managedProperty().bind(region.visibleProperty());
        }
        var middle = new VBox(presets.note(), tools, over, main, closeup, learn, verdict);
        middle.getStyleClass().add("paths-middle");
        return middle;
    }

    private List<Command> commands() {
        List<Command> own = new ArrayList<>(List.of(
                new Command("play", RaceCommands.key(KeyCode.SPACE), model.time()::toggle),
                new Command("back", RaceCommands.key(KeyCode.LEFT), () -> model.time().step(-1)),
                new Command("forward", RaceCommands.key(KeyCode.RIGHT), () -> model.time().step(1)),
                new Command("first", RaceCommands.key(KeyCode.HOME), () -> model.time().seek(0)),
                new Command("last", RaceCommands.key(KeyCode.END),
                        () -> model.time().seek(model.time().limitProperty().get())),
                new Command("wall-quantity", RaceCommands.key(KeyCode.Q), tools::nextQuantity),
                new Command("wall-reach", RaceCommands.key(KeyCode.G), tools::nextReach),
                new Command("wall-redraw", RaceCommands.key(KeyCode.R), model::redraw),
                new Command("wall-over", RaceCommands.key(KeyCode.O),
                        () -> outlook.layOver(!outlook.overProperty().get())),
                new Command("wall-scales", RaceCommands.key(KeyCode.S),
                        () -> outlook.showScales(!outlook.scalesProperty().get())),
                new Command("wall-close", RaceCommands.key(KeyCode.X), closeup::close),
                new Command("undo", RaceCommands.control(KeyCode.Z), model::undo),
                new Command("redo", RaceCommands.control(KeyCode.Y), model::redo)));
        for (int lane = 0; lane < model.mostLanes(); lane++) {
            int chosen = lane;
            own.add(new Command("wall-lane", RaceCommands.key(KeyCode.valueOf("DIGIT" + (lane + 1))), () -> {
                if (chosen < model.laneCount()) {
                    model.selectedProperty().set(chosen);
                }
            }));
        }
        return Stream.of(own, setup.commands(), share.commands()).flatMap(List::stream).toList();
    }

    private void csv() {
        desk.files().save("wall.csv", "csv").ifPresent(file -> share.write(file, new WallShare(model).csv()));
    }

    void read(String text, String name) {
        share.read(text, name);
    }

    void open() {
        listen(true);
        desk.pulse().add(beat);
        replan();
        draw();
    }

    void close() {
        desk.pulse().remove(beat);
        listen(false);
        scales.stop();
    }

    private void listen(boolean on) {
        var time = model.time();
        for (var property : List.of(model.wallProperty(), model.shownProperty(), model.reachProperty(),
                model.closeupProperty(), model.spotProperty(), time.frameProperty(), outlook.overProperty(),
                outlook.scalesProperty(), outlook.firstProperty(), outlook.secondProperty(),
                outlook.dividerProperty())) {
            if (on) {
                property.addListener(news);
            } else {
                property.removeListener(news);
            }
        }
        for (var property : List.of(model.planProperty(), model.selectedProperty(), model.troubleProperty(),
                model.schoolingProperty())) {
            if (on) {
                property.addListener(plan);
            } else {
                property.removeListener(plan);
            }
        }
    }

    private void beat() {
        model.poll();
        scales.poll();
        if (stale) {
            draw();
        }
    }

    private void replan() {
        setup.show();
        scales.forget();
        stale = true;
    }

    /// Which lane a row of the wall shows: some may be hidden.
    private int lane(int row) {
        return pictures.shown(sight()).get(row);
    }

    private void choose(WallModel.Place place) {
        int lane = lane(place.row());
        model.selectedProperty().set(lane);
        int unit = model.spotProperty().get().map(Spot::unit).orElse(0);
        model.spotProperty().set(Optional.of(new Spot(lane, place.column(),
                Math.min(unit, model.spec().widths().get(place.column()) - 1), model.shownProperty().get(),
                InitViewModel.FINE)));
    }

    private Sight sight() {
        return new Sight(model.spec().lanes().stream().map(lane -> lane.name()).toList(),
                model.spec().lanes().stream().map(lane -> InitLanes.detail(texts, model, lane)).toList(),
                model.lanes(), model.spec().depth(), remark());
    }

    /// What the lanes were shown.
    private String remark() {
        TrainFrame frame = model.time().frame();
        if (frame != null) {
            int seen = frame.insides().stream().flatMap(Optional::stream).mapToInt(one -> one.examples())
                    .findFirst()
                    .orElse(0);
            return texts.get("wall.remark.training", seen, frame.step());
        }
        return InputWords.of(texts, model.spec());
    }

    private void draw() {
        stale = false;
        Sight sight = sight();
        Quantity shown = model.shownProperty().get();
        tools.show();
        boolean scaled = outlook.scalesProperty().get();
        scales.setVisible(scaled);
        beside.setVisible(!scaled);
        wall.model(pictures.wall(sight, shown).choosing(chosen(sight)));
        spread.show(depths.spread(sight, shown == Quantity.GRADIENT ? Quantity.ACTIVATION : shown));
        back.show(depths.spread(sight, Quantity.GRADIENT));
        shares.show(depths.shares(sight));
        over.setVisible(outlook.overProperty().get() && sight.lanes().size() > 1);
        if (over.isVisible()) {
            over.draw(sight);
        }
        boolean training = model.time().isTraining();
        Closeup close = model.closeupProperty().get();
        // What is looked at closely has not learned anything; while lanes are trained their curves stand there.
        closeup.setVisible(close != null && !training && !scaled);
        if (close != null && closeup.isVisible()) {
            closeup.draw(close);
        }
        learn.setVisible(training && !scaled);
        learn.draw(model.time().frame());
        if (scaled) {
            verdict.setVisible(false);
        } else {
            verdict.draw(sight);
        }
        Wall newest = model.wallProperty().get();
        facts.setText(texts.get("wall.facts", sight.lanes().size(), sight.depth(),
                newest == null || newest.isWhole() ? ""
                        : Amount.percent(newest.progress())));
        draw.setText(texts.get("wall.draw", model.spec().seed(),
                model.spec().repeats() == 1 ? "" : model.spec().repeats()));
    }

    private WallModel.@Nullable Place chosen(Sight sight) {
        Spot spot = model.spotProperty().get().orElse(null);
        int row = spot == null ? -1 : pictures.shown(sight).indexOf(spot.lane());
        return spot == null || row < 0 ? null : new WallModel.Place(row, spot.layer());
    }
}
