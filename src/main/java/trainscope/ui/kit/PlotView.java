package trainscope.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
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
    private final DoubleProperty cursorX = new SimpleDoubleProperty(this, "cursorX", Double.NaN);
    private final PlotPointer pointer = new PlotPointer(this);
    private final Surroundings surroundings;
    private final Sheet sheet;
    private final PlotDress dress;
    private PlotModel model = PlotModel.of("", Axis.linear(""), Axis.linear(""), List.of(), "");
    private Lens lens = Lens.NONE;
    private double hoverX = Double.NaN;
    private @Nullable PlotPainter painter;
    private BiConsumer<Extent, Extent> ranged = (_, _) -> {};
    private @Nullable DoubleConsumer cursorDragged;
    private long frames;

    public PlotView(Desk desk) {
        this.desk = desk;
        surroundings = new Surroundings(this, desk, this::ask);
        sheet = new Sheet(surroundings.measure(), this::paint);
        dress = new PlotDress(this);
        getStyleClass().add("plot-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().addAll(surroundings.voice(), sheet);
        getChildren().addAll(dress.nodes());
        setMinSize(60, 40);
        setPrefSize(320, 200);
        pointer.listen();
        new PlotKeys(this, pointer).listen();
        cursorX.addListener(_ -> surroundings.refresh());
    }

    // ---- what is shown

    /// Shows another picture; what a person magnified or turned stays.
    public void model(PlotModel newModel) {
        model = newModel;
        setAccessibleText(newModel.description());
        surroundings.refresh();
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

    /// Is told every place that the pointer is dragged to, if it was pressed at a hit.
    public void onDrag(Predicate<DataPoint> hit, Consumer<DataPoint> listener) {
        pointer.drags().onDrag(hit, listener);
    }

    /// A point that can be taken and moved: with the mouse, or with the arrow keys and Alt.
    public void grip(Supplier<DataPoint> place, Consumer<DataPoint> listener) {
        pointer.drags().grip(place, listener);
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
        surroundings.refresh();
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
        return surroundings.measure();
    }

    Look look() {
        return surroundings.look();
    }

    /// The picture as files take it: with the cursor, without what the pointer reads.
    PlotModel picture() {
        return seen().plus(upright(cursorX.get(), Pen.of(Tone.Role.ACCENT.faded(0.7)).wide(1.6)));
    }

    /// Another picture, dressed like those of this view, for a file.
    public PlotExport export(PlotModel other, double width, double height) {
        return new PlotExport(other, look(), measure(), width, height);
    }

    void hover(double x) {
        if (Double.compare(x, hoverX) != 0) {
            hoverX = x;
            surroundings.refresh();
        }
    }

    /// How often the view was painted.
    long frames() {
        return frames;
    }

    // ---- painting

    private void ask() {
        sheet.requestLayout();
    }

    private void paint() {
        if (!surroundings.isDue() || sheet.getWidth() < 1 || sheet.getHeight() < 1) {
            return;
        }
        frames++;
        Look look = look();
        PlotModel all = picture().plus(upright(hoverX, Pen.of(Tone.Role.MUTED.faded(0.8))));
        PlotPainter next = new PlotPainter(all, look, sheet.getWidth(), sheet.getHeight());
        sheet.show(next, look, measure(), surroundings.density());
        painter = next;
        surroundings.painted(sheet.isComplete());
        dress.follow(look);
        pointer.follow();
    }

    private static List<Mark> upright(double x, Pen pen) {
        return Double.isNaN(x) ? List.of()
                : List.of(new Mark.Rule(Mark.Rule.Direction.UPRIGHT, x, pen, "", true));
    }

    @Override
    protected void layoutChildren() {
        if (sheet.getWidth() != getWidth() || sheet.getHeight() != getHeight()) {
            sheet.resize(getWidth(), getHeight());
            surroundings.refresh();
        }
    }
}
