package trainscope.ui.train;

import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.data.Shape;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Inside;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.Palette;
import trainscope.plot.PlotModel;
import trainscope.plot.Tone;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PlotView;

/// What the units of the first layer look for: their weights as pictures where inputs are pictures, as a matrix of colours
/// else.
final class PatternPanel implements Panel {
    /// Weights so many times as large as usual have the full colour.
    private static final double FULL = 2.5;

    private final TrainViewModel model;
    private final InsideTalk talk;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final ReadOnlyDoubleProperty typeScale;
    private final PlotView view;
    private final PanelHead head = new PanelHead("patterns-title");
    private final VBox node;
    private final InvalidationListener changed = _ -> redraw();
    private @Nullable TrainFrame latest;

    PatternPanel(Desk desk, TrainViewModel model) {
        this.model = model;
        talk = new InsideTalk(desk.texts(), model.catalog(), model::look, lane -> model.lane(lane).name());
        palette = desk.palette();
        typeScale = desk.typeScale();
        view = new PlotView(desk);
        view.setId("patterns-picture");
        node = PanelHead.over(view, head);
    }

    @Override
    public String id() {
        return "patterns";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Set<Gaze.Aspect> wants() {
        return Set.of(Gaze.Aspect.PATTERNS);
    }

    @Override
    public void seen(boolean now) {
        if (now) {
            palette.addListener(changed);
            view.widthProperty().addListener(changed);
            view.heightProperty().addListener(changed);
        } else {
            palette.removeListener(changed);
            view.widthProperty().removeListener(changed);
            view.heightProperty().removeListener(changed);
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
        var patterns = frame.insides().get(lane).flatMap(inside -> inside.closeups().patterns());
        String title = talk.texts().get("train.panel.patterns");
        view.model(patterns.map(this::picture)
                .orElseGet(() -> talk.nothing(title, talk.texts().get("train.inside.none"))));
        head.says(talk.lane().apply(lane), patterns.map(this::remark).orElse(""));
    }

    private String remark(Inside.Patterns patterns) {
        int units = patterns.weights().rows();
        return talk.texts().get("train.patterns.remark",
                patterns.shape().isPicture() ? sheet().room(units) : units, units, Figure.power(reach(
                        patterns.weights())));
    }

    private TileSheet sheet() {
        return new TileSheet(view.getWidth() / typeScale.get(), view.getHeight() / typeScale.get(), 0,
                0);
    }

    private PlotModel picture(Inside.Patterns patterns) {
        Matrix weights = patterns.weights();
        Shape shape = patterns.shape();
        double reach = reach(weights);
        String says = talk.texts().get("train.patterns.says", weights.rows(), weights.columns(),
                Figure.power(reach));
        if (!shape.isPicture()) {
            var whole = Imaging.signed(weights.columns(), weights.rows(),
                    i -> weights.at(weights.rows() - 1 - i / weights.columns(), i % weights.columns()),
                    reach, palette.get());
            return new MatrixSheet(talk.texts()).picture(whole, weights, says);
        }
        int area = shape.height() * shape.width();
        return sheet().picture(weights.rows(), unit -> new TileSheet.Tile(Imaging.signed(shape.width(),
                shape.height(), i -> mean(weights, unit, i, area), reach, palette.get()), "",
                Tone.Role.TEXT), says);
    }

    /// Of several channels, what they have in common.
    private static double mean(Matrix weights, int unit, int place, int area) {
        double sum = 0;
        for (int i = place; i < weights.columns(); i += area) {
            sum += weights.at(unit, i);
        }
        return sum * area / weights.columns();
    }

    /// Some times the root of the mean square, so that a single large weight does not make all others pale.
    private static double reach(Matrix weights) {
        double squares = 0;
        for (double weight : weights.toArray()) {
            squares = Math.fma(weight, weight, squares);
        }
        double usual = Math.sqrt(squares / (weights.rows() * (double) weights.columns()));
        return usual > 0 && usual < Double.POSITIVE_INFINITY ? FULL * usual : 1;
    }
}
