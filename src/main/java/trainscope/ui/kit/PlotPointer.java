package trainscope.ui.kit;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Area;
import trainscope.plot.Crosshair;
import trainscope.plot.PlotPainter;

/// What the mouse does on a plot: reads, magnifies with a rubber band or the wheel, moves, takes points and the cursor.
final class PlotPointer {
    private static final double NEAR = 12;
    private static final double NEAR_CURSOR = 5;
    private static final double CLICK = 4;
    /// One notch of an ordinary wheel is 40 and magnifies by a sixth.
    private static final double PER_UNIT = Math.log(7.0 / 6) / 40;

    /// Who says where values are read.
    private enum Reading {
        NONE, MOUSE, KEYS
    }

    /// What a drag does with each new place of the pointer.
    private interface Drag {
        void to(double x, double y);

        default void end(double x, double y) {}
    }

    private final PlotView view;
    private Predicate<DataPoint> hit = _ -> false;
    private Consumer<DataPoint> dragged = _ -> {};
    private @Nullable Supplier<DataPoint> grip;
    private Consumer<DataPoint> gripped = _ -> {};
    private @Nullable Drag drag;
    private Reading reading = Reading.NONE;
    private double x;
    private double y;

    PlotPointer(PlotView view) {
        this.view = view;
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

    void onDrag(Predicate<DataPoint> newHit, Consumer<DataPoint> listener) {
        hit = newHit;
        dragged = listener;
    }

    void grip(Supplier<DataPoint> place, Consumer<DataPoint> listener) {
        grip = place;
        gripped = listener;
    }

    /// Moves the grip by so many pixels; false if there is none.
    boolean nudge(double dx, double dy) {
        PlotPainter painter = view.painter();
        Supplier<DataPoint> place = grip;
        if (painter == null || place == null) {
            return false;
        }
        DataPoint at = place.get();
        gripped.accept(new DataPoint(painter.x().value(painter.x().pixel(at.x()) + dx),
                painter.y().value(painter.y().pixel(at.y()) + dy)));
        return true;
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
                : taken(painter) != null ? Cursor.OPEN_HAND
                        : nearCursor(painter) ? Cursor.H_RESIZE : Cursor.DEFAULT;
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
            drag = pan(painter);
            view.setCursor(Cursor.CLOSED_HAND);
        } else if (e.getButton() == MouseButton.PRIMARY) {
            Drag point = taken(painter);
            drag = point != null ? point : nearCursor(painter) ? cursor() : band(painter);
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
        Drag running = drag;
        if (running != null) {
            running.to(e.getX(), e.getY());
        }
    }

    private void release(MouseEvent e) {
        Drag running = drag;
        drag = null;
        if (running != null) {
            running.end(e.getX(), e.getY());
            if (view.contains(e.getX(), e.getY())) {
                hover(e.getX(), e.getY());
            }
        }
    }

    private @Nullable Drag taken(PlotPainter painter) {
        Supplier<DataPoint> place = grip;
        if (place != null) {
            DataPoint at = place.get();
            double away = Math.hypot(painter.x().pixel(at.x()) - x, painter.y().pixel(at.y()) - y);
            if (away < NEAR * view.desk().typeScale().get()) {
                return (px, py) -> gripped.accept(point(painter, px, py));
            }
        }
        boolean inside = painter.area().contains(x, y);
        return inside && hit.test(point(painter, x, y)) ? new Told() : null;
    }

    /// Tells where it was pressed only once it moves or ends, so that looking at the shape of the pointer tells nothing.
    private final class Told implements Drag {
        @Override
        public void to(double px, double py) {
            PlotPainter painter = view.painter();
            if (painter != null) {
                dragged.accept(point(painter, px, py));
            }
        }

        @Override
        public void end(double px, double py) {
            to(px, py);
        }
    }

    private static DataPoint point(PlotPainter painter, double px, double py) {
        Area area = painter.area();
        return new DataPoint(painter.x().value(Math.clamp(px, area.x(), area.right())),
                painter.y().value(Math.clamp(py, area.y(), area.bottom())));
    }

    private boolean nearCursor(PlotPainter painter) {
        double at = painter.x().pixel(view.cursorXProperty().get());
        return view.cursorDragged() != null && Math.abs(at - x) < NEAR_CURSOR
                && painter.area().contains(x, y);
    }

    private Drag cursor() {
        return (px, _) -> {
            PlotPainter painter = view.painter();
            DoubleConsumer listener = view.cursorDragged();
            if (painter != null && listener != null) {
                Area area = painter.area();
                listener.accept(painter.x().value(Math.clamp(px, area.x(), area.right())));
            }
        };
    }

    private Drag pan(PlotPainter painter) {
        double fromX = x;
        double fromY = y;
        var before = view.lens();
        return (px, py) -> view.lens(before.panned(painter, px - fromX, py - fromY));
    }

    private Drag band(PlotPainter painter) {
        double fromX = x;
        double fromY = y;
        return new Drag() {
            private Area area = new Area(0, 0, 0, 0);

            @Override
            public void to(double px, double py) {
                Area all = painter.area();
                area = Area.between(Math.clamp(fromX, all.x(), all.right()),
                        Math.clamp(fromY, all.y(), all.bottom()),
                        Math.clamp(px, all.x(), all.right()), Math.clamp(py, all.y(), all.bottom()));
                view.dress().band(painter.area(), area);
            }

            @Override
            public void end(double px, double py) {
                view.dress().band(painter.area(), new Area(0, 0, 0, 0));
                if (Math.max(area.width(), area.height()) > CLICK) {
                    view.lens(view.lens().on(painter, area));
                }
            }
        };
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
