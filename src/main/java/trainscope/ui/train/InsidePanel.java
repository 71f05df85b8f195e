package trainscope.ui.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.PlotModel;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// The inside of networks: layer by layer, by depth, batch normalization, and one histogram over time.
final class InsidePanel implements Panel {
    private static final Set<Gaze.Aspect> ASPECTS = EnumSet.of(Gaze.Aspect.OUTPUTS, Gaze.Aspect.FLOWS,
            Gaze.Aspect.WEIGHTS, Gaze.Aspect.GRADIENTS, Gaze.Aspect.UPDATES, Gaze.Aspect.STATISTICS);

    private final TrainViewModel model;
    private final DeckOutlook outlook;
    private final ReadOnlyDoubleProperty typeScale;
    private final InsideTalk talk;
    private final LayerGrid grid;
    private final PlotView view;
    private final VBox node;
    private final PanelHead head;
    private final Map<InsideView, ToggleButton> buttons = new EnumMap<>(InsideView.class);
    private final InsideHistory history = new InsideHistory();
    private final CellPicker picker;
    private final InvalidationListener changed = _ -> redraw();
    private final InvalidationListener wanted;
    private int columns;
    private @Nullable TrainFrame latest;

    /// @param wanted is run when it wants to see something else
    InsidePanel(Desk desk, TrainViewModel model, Runnable wanted) {
        this.model = model;
        outlook = model.deck();
        typeScale = desk.typeScale();
        talk = new InsideTalk(desk.texts(), model.catalog(), model::look, lane -> model.lane(lane).name());
        grid = new LayerGrid(talk);
        view = new PlotView(desk);
        view.setId("inside-picture");
        picker = new CellPicker(() -> outlook.viewProperty().get() == InsideView.LAYERS ? columns : 0,
                () -> LayerGrid.ROWS, this::pick);
        picker.listen(view);
        this.wanted = _ -> wanted.run();
        head = new PanelHead("inside-title", switches(desk.texts()));
        node = PanelHead.over(view, head);
    }

    private HBox switches(Texts texts) {
        var views = new SegmentedButton();
        for (InsideView each : InsideView.values()) {
            var button = new ToggleButton(texts.get("train.inside." + each.id()));
            button.setId("inside-" + each.id());
            button.setTooltip(new Hint(texts.get("train.inside." + each.id() + ".hint")));
            button.setOnAction(_ -> {
                button.setSelected(true);
                outlook.viewProperty().set(each);
            });
            buttons.put(each, button);
            views.getButtons().add(button);
        }
        var all = new ToggleButton(texts.get("train.inside.all"));
        all.setId("inside-all");
        all.setTooltip(new Hint(texts.get("train.inside.all.hint")));
        all.selectedProperty().bindBidirectional(outlook.allLanesProperty());
        var switches = new HBox(views, all);
        switches.getStyleClass().add("panel-switches");
        switches.setAlignment(Pos.CENTER_LEFT);
        return switches;
    }

    private void pick(int column, int row) {
        outlook.columnProperty().set(column);
        if (row < Quantity.values().length) {
            outlook.quantityProperty().set(List.of(Quantity.values()).get(row));
        }
    }

    @Override
    public String id() {
        return "inside";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Set<Gaze.Aspect> wants() {
        return ASPECTS;
    }

    @Override
    public boolean wantsAllLanes() {
        return outlook.allLanesProperty().get();
    }

    @Override
    public void seen(boolean now) {
        if (now) {
            outlook.viewProperty().addListener(changed);
            outlook.columnProperty().addListener(changed);
            outlook.quantityProperty().addListener(changed);
            outlook.allLanesProperty().addListener(wanted);
            view.widthProperty().addListener(changed);
            view.heightProperty().addListener(changed);
        } else {
            outlook.viewProperty().removeListener(changed);
            outlook.columnProperty().removeListener(changed);
            outlook.quantityProperty().removeListener(changed);
            outlook.allLanesProperty().removeListener(wanted);
            view.widthProperty().removeListener(changed);
            view.heightProperty().removeListener(changed);
        }
    }

    @Override
    public void forget() {
        history.forget();
    }

    @Override
    public void draw(TrainFrame frame) {
        boolean stale = Panel.isStale(latest, frame);
        latest = frame;
        if (!stale) {
            history.note(frame);
            redraw();
        }
    }

    private void redraw() {
        buttons.forEach((each, button) -> button.setSelected(each == outlook.viewProperty().get()));
        TrainFrame frame = latest;
        if (frame != null && model.isCurrent(frame)) {
            columns = frame.insides().stream().flatMap(java.util.Optional::stream)
                    .mapToInt(inside -> Block.of(inside).size()).max().orElse(0);
            picker.at(outlook.columnProperty().get(),
                    List.of(Quantity.values()).indexOf(outlook.quantityProperty().get()));
            view.model(picture(frame));
            int lane = Math.min(model.selectedProperty().get(), frame.insides().size() - 1);
            head.says(talk.lane().apply(lane), frame.insides().get(lane).map(inside -> talk.texts()
                    .get("train.inside.sample", Long.toString(inside.step()), inside.examples())).orElse(""));
        }
    }

    private PlotModel picture(TrainFrame frame) {
        int lane = Math.min(model.selectedProperty().get(), frame.insides().size() - 1);
        int column = Math.clamp(outlook.columnProperty().get(), 0, Math.max(0, columns - 1));
        Quantity quantity = outlook.quantityProperty().get();
        return switch (outlook.viewProperty().get()) {
            case LAYERS -> grid.picture(frame,
                    new LayerGrid.Way(lanes(frame, lane), column, quantity,
                            view.getWidth() / scale(), view.getHeight() / scale()));
            case DEPTH -> new DepthPicture(talk).picture(frame, lanes(frame, lane));
            case NORM -> frame.insides().get(lane).map(
                    inside -> new NormPicture(talk).picture(inside, lane)).orElseGet(
                            () -> talk.nothing(talk.texts().get("train.norm"),
                                    talk.texts().get("train.inside.none")));
            case TIME -> new RidgePicture(talk).picture(history.until(lane, frame.step()), lane, column,
                    quantity);
        };
    }

    private double scale() {
        return typeScale.get();
    }

    /// The lanes that are looked at, the selected one last.
    private List<Integer> lanes(TrainFrame frame, int selected) {
        List<Integer> lanes = new ArrayList<>();
        for (int lane = 0; lane < frame.insides().size() && outlook.allLanesProperty().get(); lane++) {
            if (lane != selected && talk.shows(lane) && frame.insides().get(lane).isPresent()) {
                lanes.add(lane);
            }
        }
        lanes.add(selected);
        return lanes;
    }
}
