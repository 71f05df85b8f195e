package trainscope.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Lens;
import trainscope.plot.Look;
import trainscope.plot.Mark;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.PlotPainter;
import trainscope.plot.Tone;

/// Shows a picture and lets a person look closer: read values, magnify, move, turn axes, save.
///
/// A new model only marks the view as dirty. It is painted at most once per pulse, and only while it can be seen.
public final class PlotView extends Region {
    private final Desk desk;
    private final Runnable beat = this::beat;
    private final InvalidationListener looks = _ -> refresh();
    private final DoubleProperty cursorX = new SimpleDoubleProperty(this, "cursorX", Double.NaN);
    /// Takes the font that the window's style gives to all words.
    private final Text voice = new Text();
    private final PlotPointer pointer = new PlotPointer(this);
    private FontMeasure measure = new FontMeasure(voice.getFont().getFamily());
    private final Sheet sheet = new Sheet(measure, this::paint);
    private final PlotDress dress;
    private final ObservableValue<Double> density = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).map(Number::doubleValue).orElse(1.0);
    private PlotModel model = PlotModel.of("", Axis.linear(""), Axis.linear(""), List.of(), "");
    private Lens lens = Lens.NONE;
    private double hoverX = Double.NaN;
    private @Nullable PlotPainter painter;
    private BiConsumer<Extent, Extent> ranged = (_, _) -> {};
    private @Nullable DoubleConsumer cursorDragged;
    private boolean dirty;
    private long frames;

    public PlotView(Desk desk) {
        this.desk = desk;
        dress = new PlotDress(this);
        getStyleClass().add("plot-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        voice.setMouseTransparent(true);
        voice.setManaged(false);
        getChildren().addAll(voice, sheet);
        getChildren().addAll(dress.nodes());
        setMinSize(60, 40);
        setPrefSize(320, 200);
        pointer.listen();
        new PlotKeys(this, pointer).listen();
        cursorX.addListener(looks);
        density.addListener(looks);
        voice.fontProperty().addListener(_ -> font());
        sceneProperty().addListener((_, before, now) -> moved(before, now));
    }

    // ---- what is shown

    /// Shows another picture; what a person magnified or turned stays.
    public void model(PlotModel newModel) {
        model = newModel;
        setAccessibleText(newModel.description());
        refresh();
    }

    public PlotModel model() {
        return model;
    }

    /// The picture as it is looked at.
    public PlotModel seen() {
        return lens.over(model);
    }

    /// The place that all pictures of a page mark, NaN for none.
    public DoubleProperty cursorXProperty() {
        return cursorX;
    }

    // ---- what a person does

    /// Is told when a person drags the cursor. Without a listener it cannot be dragged.
    public void onCursor(DoubleConsumer listener) {
        cursorDragged = listener;
    }

    /// Is told which stretch of x and y a person looks at; an empty extent means: what the model itself wants.
    public void onRange(BiConsumer<Extent, Extent> listener) {
        ranged = listener;
    }

    /// Is told every place that the pointer is dragged to, beginning with that where it was pressed, if that was a hit.
    public void onDrag(Predicate<DataPoint> hit, Consumer<DataPoint> listener) {
        pointer.onDrag(hit, listener);
    }

    /// A point that can be taken and moved: with the mouse, or with the arrow keys and Alt.
    public void grip(Supplier<DataPoint> place, Consumer<DataPoint> listener) {
        pointer.grip(place, listener);
    }

    /// What a person magnified, moved and turned.
    public Lens lens() {
        return lens;
    }

    /// Looks at another stretch, as if a person had asked for it.
    public void lens(Lens newLens) {
        if (newLens.equals(lens)) {
            return;
        }
        boolean moved = !newLens.x().equals(lens.x()) || !newLens.y().equals(lens.y());
        lens = newLens;
        if (moved) {
            ranged.accept(newLens.x(), newLens.y());
        }
        refresh();
    }

    public void reset() {
        lens(lens.reset());
    }

    // ---- for the parts of the view

    Desk desk() {
        return desk;
    }

    PlotDress dress() {
        return dress;
    }

    @Nullable
    DoubleConsumer cursorDragged() {
        return cursorDragged;
    }

    /// What was painted last.
    @Nullable
    PlotPainter painter() {
        return painter;
    }

    FontMeasure measure() {
        return measure;
    }

    Look look() {
        return new Look(desk.palette().get(), Look.ORDINARY * desk.typeScale().get(), measure);
    }

    /// The picture as files take it: with the cursor, without what the pointer reads.
    PlotModel picture() {
        return seen().plus(cursor());
    }

    void hover(double x) {
        if (Double.compare(x, hoverX) != 0) {
            hoverX = x;
            refresh();
        }
    }

    /// How often the view was painted.
    long frames() {
        return frames;
    }

    // ---- painting

    void refresh() {
        dirty = true;
        if (getScene() != null) {
            desk.pulse().add(beat);
        }
    }

    /// Goes on listening for one quiet pulse: what comes in every frame is then painted in the same one.
    private void beat() {
        if (!dirty) {
            desk.pulse().remove(beat);
        } else if (canBeSeen()) {
            sheet.requestLayout();
        }
    }

    private boolean canBeSeen() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        if (window == null || !window.isShowing() || (window instanceof Stage stage && stage.isIconified())) {
            return false;
        }
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void paint() {
        if (!dirty || !canBeSeen() || sheet.getWidth() < 1 || sheet.getHeight() < 1) {
            return;
        }
        frames++;
        Look look = look();
        PlotPainter next = new PlotPainter(
                picture().plus(upright(hoverX, Pen.of(Tone.Role.MUTED.faded(0.8)))),
                look, sheet.getWidth(), sheet.getHeight());
        sheet.show(next, look, measure, density.getValue());
        painter = next;
        dirty = !sheet.isComplete();
        dress.follow(look);
        pointer.follow();
    }

    private List<Mark> cursor() {
        return upright(cursorX.get(), Pen.of(Tone.Role.ACCENT.faded(0.7)).wide(1.6));
    }

    private static List<Mark> upright(double x, Pen pen) {
        return Double.isNaN(x) ? List.of()
                : List.of(new Mark.Rule(Mark.Rule.Direction.UPRIGHT, x, pen, "", true));
    }

    @Override
    protected void layoutChildren() {
        if (sheet.getWidth() != getWidth() || sheet.getHeight() != getHeight()) {
            sheet.resize(getWidth(), getHeight());
            refresh();
        }
        dress.layout(getWidth(), getHeight());
    }

    private void font() {
        measure = new FontMeasure(voice.getFont().getFamily());
        refresh();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before == null && now != null) {
            desk.palette().addListener(looks);
            desk.typeScale().addListener(looks);
        } else if (now == null) {
            desk.palette().removeListener(looks);
            desk.typeScale().removeListener(looks);
            desk.pulse().remove(beat);
        }
        if (now != null) {
            refresh();
        }
    }
}
