package trainscope.ui.train;

import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.data.Labels;
import trainscope.lab.run.Errors;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.TrainFrame;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.PlotView;

/// Where a network is wrong on examples that nothing is learned from: which classes it confuses, and which examples.
final class WrongPanel implements Panel {
    private static final int MOST = 60;

    private final TrainViewModel model;
    private final DeckOutlook outlook;
    private final InsideTalk talk;
    private final ReadOnlyDoubleProperty typeScale;
    private final ConfusionPicture confusion;
    private final MistakePicture mistakes;
    private final PlotView matrix;
    private final PlotView examples;
    private final ToggleButton worst;
    private final PanelHead head;
    private final VBox node;
    private final CellPicker picker = new CellPicker(this::classes, this::classes, this::pick);
    private final InvalidationListener changed = _ -> redraw();
    private Optional<Errors> errors = Optional.empty();
    private @Nullable TrainFrame latest;

    WrongPanel(Desk desk, TrainViewModel model) {
        this.model = model;
        outlook = model.deck();
        talk = new InsideTalk(desk.texts(), model.catalog(), model::look, lane -> model.lane(lane).name());
        typeScale = desk.typeScale();
        confusion = new ConfusionPicture(talk);
        mistakes = new MistakePicture(talk);
        matrix = view(desk, "wrong-matrix");
        examples = view(desk, "wrong-examples");
        picker.listen(matrix);
        worst = new ToggleButton(desk.texts().get("train.wrong.worst"));
        worst.setId("wrong-worst");
        worst.setTooltip(new Hint(desk.texts().get("train.wrong.worst.hint")));
        worst.setOnAction(_ -> {
            outlook.mistakeProperty().set(Optional.empty());
            redraw();
        });
        var switches = new HBox(worst);
        switches.getStyleClass().add("panel-switches");
        head = new PanelHead("wrong-title", switches);
        var both = new HBox(matrix, examples);
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

    private int classes() {
        return errors.map(all -> all.part().data().targets() instanceof Labels labels ? labels.classes() : 0)
                .orElse(0);
    }

    private void pick(int said, int truth) {
        outlook.mistakeProperty().set(Optional.of(new DeckOutlook.Mistake(truth, said)));
    }

    @Override
    public String id() {
        return "wrong";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Set<Gaze.Aspect> wants() {
        return Set.of(Gaze.Aspect.ERRORS);
    }

    @Override
    public void seen(boolean now) {
        if (now) {
            outlook.mistakeProperty().addListener(changed);
            examples.widthProperty().addListener(changed);
            examples.heightProperty().addListener(changed);
        } else {
            outlook.mistakeProperty().removeListener(changed);
            examples.widthProperty().removeListener(changed);
            examples.heightProperty().removeListener(changed);
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
        errors = frame.insides().get(lane).flatMap(inside -> inside.closeups().errors());
        Optional<DeckOutlook.Mistake> cell = outlook.mistakeProperty().get()
                .filter(mistake -> Math.max(mistake.truth(), mistake.said()) < classes());
        worst.setSelected(cell.isEmpty());
        cell.ifPresent(mistake -> picker.at(mistake.said(), mistake.truth()));
        if (errors.isPresent()) {
            show(errors.get(), lane, cell);
        } else {
            String why = talk.texts().get(frame.insides().get(lane).isPresent() ? "train.wrong.no-validation"
                    : "train.inside.none");
            matrix.model(talk.nothing("", why));
            examples.model(talk.nothing("", ""));
            head.says(talk.lane().apply(lane), "");
        }
    }

    private String chosen(Errors all, DeckOutlook.Mistake mistake, int count) {
        return all.part().data().targets() instanceof Labels labels
                ? talk.texts().get("train.wrong.chosen", labels.names().get(mistake.truth()),
                        labels.names().get(mistake.said()), count)
                : "";
    }

    private void show(Errors all, int lane, Optional<DeckOutlook.Mistake> cell) {
        int[] places = cell.map(mistake -> all.confused(mistake.truth(), mistake.said()))
                .orElseGet(() -> all.worst(MOST));
        double scale = typeScale.get();
        matrix.model(confusion.picture(all, lane, cell,
                Math.min(matrix.getWidth(), matrix.getHeight()) / scale));
        examples.model(mistakes.picture(all, places, examples.getWidth() / scale,
                examples.getHeight() / scale));
        String remark = cell.map(mistake -> chosen(all, mistake, places.length))
                .orElseGet(() -> talk.texts().get("train.wrong.remark", all.size(), all.all(),
                        all.areClasses() ? Figure.percent(all.share()) : ""));
        head.says(talk.lane().apply(lane), remark);
    }
}
