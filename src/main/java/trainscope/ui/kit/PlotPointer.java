package trainscope.ui.kit;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Crosshair;
import trainscope.plot.PlotPainter;

/// What the mouse does on a plot: reads, magnifies with a rubber band or the wheel, moves, takes points and the cursor.
final class PlotPointer {
    /// One notch of an ordinary wheel is 40 and magnifies by a sixth.
    private static final double PER_UNIT = Math.log(7.0 / 6) / 40;

    /// Who says where values are read.
    private enum Reading {
        NONE, MOUSE, KEYS
    }

    private final PlotView view;
    private final PlotDrags drags;
    private PlotDrags.@Nullable Drag drag;
    private Reading reading = Reading.NONE;
    private double x;
    private double y;

    PlotPointer(PlotView view) {
        this.view = view;
        drags = new PlotDrags(view);
    }

    PlotDrags drags() {
        return drags;
    }

    void listen() {
        view.setOnMouseEntered(e -> hover(e.getX(), e.getY()));
        view.setOnMouseMoved(e -> hover(e.getX(), e.getY()));
        view.setOnMouseExited(_ -> quiet());
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseClicked(this::click);
        view.setOnScroll(this::scroll);
    }

    // ---- reading

    /// Whether values are read at a place that the keyboard chose.
    boolean isReadByKeys() {
        return reading == Reading.KEYS;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    private void hover(double newX, double newY) {
        read(newX, newY, Reading.MOUSE);
        shape();
    }

    void readByKeys(double newX, double newY) {
        read(newX, newY, Reading.KEYS);
    }

    private void read(double newX, double newY, Reading by) {
        x = newX;
        y = newY;
        reading = by;
        follow();
    }

    void quiet() {
        reading = Reading.NONE;
        view.dress().read(null, 0, 0);
        view.hover(Double.NaN);
    }

    /// Reads again at the same place: the picture has changed under the pointer.
    void follow() {
        PlotPainter painter = view.painter();
        if (reading == Reading.NONE || painter == null || drag != null) {
            return;
        }
        Crosshair crosshair = painter.crosshair(x, y);
        view.dress().read(crosshair, x, y);
        view.hover(crosshair.x());
    }

    /// The shape of the pointer says what a drag would do.
    private void shape() {
        PlotPainter painter = view.painter();
        Cursor shape = painter == null ? Cursor.DEFAULT
                : drags.taken(painter, x, y) != null ? Cursor.OPEN_HAND
                        : drags.nearCursor(painter, x, y) ? Cursor.H_RESIZE : Cursor.DEFAULT;
        view.setCursor(shape);
    }

    // ---- dragging

    private void press(MouseEvent e) {
        view.requestFocus();
        view.dress().hideMenu();
        PlotPainter painter = view.painter();
        if (painter == null || drag != null) {
            return;
        }
        x = e.getX();
        y = e.getY();
        if (e.getButton() == MouseButton.MIDDLE
                || (e.getButton() == MouseButton.PRIMARY && e.isShiftDown())) {
            drag = drags.pan(painter, x, y);
            view.setCursor(Cursor.CLOSED_HAND);
        } else if (e.getButton() == MouseButton.PRIMARY) {
            PlotDrags.Drag point = drags.taken(painter, x, y);
            drag = point != null ? point
                    : drags.nearCursor(painter, x, y) ? drags.cursor() : drags.band(painter, x, y);
            if (point != null) {
                view.setCursor(Cursor.CLOSED_HAND);
            }
        }
        if (drag != null) {
            view.dress().read(null, 0, 0);
            view.hover(Double.NaN);
        }
    }

    private void drag(MouseEvent e) {
        PlotDrags.Drag running = drag;
        if (running != null) {
            running.to(e.getX(), e.getY());
        }
    }

    private void release(MouseEvent e) {
        PlotDrags.Drag running = drag;
        drag = null;
        if (running != null) {
            running.end(e.getX(), e.getY());
            if (view.contains(e.getX(), e.getY())) {
                hover(e.getX(), e.getY());
            }
        }
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
            view.reset();
        }
    }

    private void scroll(ScrollEvent e) {
        PlotPainter painter = view.painter();
        double turned = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (painter != null && turned != 0) {
            view.lens(view.lens().zoomed(painter, e.getX(), e.getY(), Math.exp(turned * PER_UNIT)));
            e.consume();
        }
    }
}
