package trainscope.ui.train;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.layer.Activate;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Inside;
import trainscope.lab.run.PlaneMap;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.Palette;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// Where examples are points of a plane: what the network says everywhere, and what the units of a hidden layer say.
final class PlanePanel implements Panel {
    private final TrainViewModel model;
    private final DeckOutlook outlook;
    private final InsideTalk talk;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final ReadOnlyDoubleProperty typeScale;
    private final PlanePictures pictures;
    private final PlotView regions;
    private final PlotView units;
    private final ComboBox<String> layer = new ComboBox<>();
    private final List<Integer> layers = new ArrayList<>();
    private final PanelHead head;
    private final VBox node;
    private final InvalidationListener changed = _ -> redraw();
    private @Nullable TrainFrame latest;

    /// @param wanted is run when it wants to see something else
    PlanePanel(Desk desk, TrainViewModel model, Runnable wanted) {
        this.model = model;
        outlook = model.deck();
        talk = new InsideTalk(desk.texts(), model.catalog(), model::look, lane -> model.lane(lane).name());
        palette = desk.palette();
        typeScale = desk.typeScale();
        pictures = new PlanePictures(talk);
        regions = view(desk, "plane-regions");
        units = view(desk, "plane-units");
        layer.setId("plane-layer");
        layer.setTooltip(new Hint(desk.texts().get("train.units.layer.hint")));
        layer.setAccessibleText(desk.texts().get("train.units.layer"));
        layer.setOnAction(_ -> {
            int chosen = layer.getSelectionModel().getSelectedIndex();
            if (chosen >= 0 && layers.get(chosen) != outlook.layerProperty().get()) {
                outlook.layerProperty().set(layers.get(chosen));
                wanted.run();
            }
        });
        head = new PanelHead("plane-title", layer);
        var both = new HBox(regions, units);
        both.getStyleClass().add("panel-pair");
        both.setMinSize(0, 0);
        VBox.setVgrow(both, Priority.ALWAYS);
        node = new VBox(head, both);
        node.getStyleClass().add("panel");
        node.setMinSize(0, 0);
    }

    private static PlotView view(Desk desk, String id) {
        var view = new PlotView(desk);
        view.setId(id);
        view.getStyleClass().add("picture");
        view.setMinSize(0, 0);
        view.setPrefSize(0, 0);
        view.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    @Override
    public String id() {
        return "plane";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Set<Gaze.Aspect> wants() {
        return EnumSet.of(Gaze.Aspect.PLANE, Gaze.Aspect.UNITS);
    }

    @Override
    public void seen(boolean now) {
        if (now) {
            palette.addListener(changed);
            units.widthProperty().addListener(changed);
            units.heightProperty().addListener(changed);
        } else {
            palette.removeListener(changed);
            units.widthProperty().removeListener(changed);
            units.heightProperty().removeListener(changed);
        }
    }

    @Override
    public void draw(TrainFrame frame) {
        boolean stale = Panel.isStale(latest, frame);
        latest = frame;
        if (!stale) {
            redraw();
        }
    }

    private void redraw() {
        TrainFrame frame = latest;
        if (frame == null || !model.isCurrent(frame)) {
            return;
        }
        int lane = Math.min(model.selectedProperty().get(), frame.insides().size() - 1);
        Optional<Inside> inside = frame.insides().get(lane);
        Optional<PlaneMap> map = inside.flatMap(there -> there.closeups().plane());
        head.says(talk.lane().apply(lane), "");
        layer.setVisible(map.isPresent());
        if (map.isEmpty()) {
            String why = talk.texts().get(inside.isPresent() ? "train.plane.none" : "train.inside.none");
            regions.model(talk.nothing("", why));
            units.model(talk.nothing("", ""));
            return;
        }
        offer(inside.orElseThrow(), map.get().layer());
        double scale = typeScale.get();
        regions.model(pictures.regions(map.get(), palette.get()));
        units.model(pictures.units(map.get(),
                new TileSheet(units.getWidth() / scale, units.getHeight() / scale, 0, 0), palette.get()));
    }

    /// The layers whose units can be seen: functions.
    private void offer(Inside inside, int shown) {
        List<Integer> there = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < inside.levels().size(); i++) {
            if (inside.levels().get(i).layer() instanceof Activate || i == shown) {
                there.add(i);
                names.add(talk.texts().get("train.units.name", i + 1,
                        inside.levels().get(i).shape().size()));
            }
        }
        if (!there.equals(layers) || !names.equals(layer.getItems())) {
            layers.clear();
            layers.addAll(there);
            layer.getItems().setAll(names);
        }
        layer.getSelectionModel().select(there.indexOf(shown));
    }
}
