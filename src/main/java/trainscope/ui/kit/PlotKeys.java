package trainscope.ui.kit;

import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Area;
import trainscope.plot.Lens;
import trainscope.plot.Mark;
import trainscope.plot.PlotPainter;
import trainscope.plot.Series;

/// Everything the mouse does on a plot, by keyboard.
///
/// Arrows move the picture, with Alt the grip, with Ctrl the cursor, and while values are read (Enter) the place where
/// they are read. Plus and minus magnify, Home or R shows the whole, L turns the y axis and Shift+L the x axis.
final class PlotKeys {
    private static final double STEP = 32;
    private static final double FINE = 1;
    private static final double GRIP = 8;
    private static final double FACTOR = 1.25;

    private final PlotView view;
    private final PlotPointer pointer;

    PlotKeys(PlotView view, PlotPointer pointer) {
        this.view = view;
        this.pointer = pointer;
    }

    void listen() {
        view.setOnKeyPressed(e -> {
            PlotPainter painter = view.painter();
            if (painter != null && act(e, painter)) {
                e.consume();
            }
        });
    }

    private boolean act(KeyEvent e, PlotPainter painter) {
        return switch (e.getCode()) {
            case LEFT, KP_LEFT -> arrow(e, painter, -1, 0);
            case RIGHT, KP_RIGHT -> arrow(e, painter, 1, 0);
            case UP, KP_UP -> arrow(e, painter, 0, -1);
            case DOWN, KP_DOWN -> arrow(e, painter, 0, 1);
            case PLUS, EQUALS, ADD -> zoom(painter, FACTOR);
            case MINUS, SUBTRACT -> zoom(painter, 1 / FACTOR);
            case CONTEXT_MENU -> menu();
            case F10 -> e.isShiftDown() && menu();
            case C -> e.isShortcutDown() && !e.isShiftDown() && copy();
            default -> !e.isShortcutDown() && !e.isAltDown() && plain(e.getCode(), e.isShiftDown(), painter);
        };
    }

    private boolean plain(KeyCode code, boolean shift, PlotPainter painter) {
        switch (code) {
            case HOME, R -> view.reset();
            case L -> turn(shift);
            case ENTER -> {
                if (pointer.isReadByKeys()) {
                    pointer.quiet();
                } else {
                    read(painter);
                }
            }
            case ESCAPE -> {
                if (!pointer.isReadByKeys()) {
                    return false;
                }
                pointer.quiet();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean arrow(KeyEvent e, PlotPainter painter, int right, int down) {
        if (e.isAltDown()) {
            double size = e.isShiftDown() ? FINE : GRIP;
            return pointer.drags().nudge(right * size, down * size);
        }
        if (e.isShortcutDown()) {
            return right != 0 && cursor(right);
        }
        if (pointer.isReadByKeys()) {
            readOn(painter, right, down, e.isShiftDown() ? 10 : 1);
        } else {
            // The arrow says where one looks; the picture moves the other way.
            view.lens(view.lens().panned(painter, -right * STEP, -down * STEP));
        }
        return true;
    }

    private boolean zoom(PlotPainter painter, double factor) {
        Area area = painter.area();
        view.lens(view.lens().zoomed(painter, area.x() + area.width() / 2, area.y() + area.height() / 2,
                factor));
        return true;
    }

    private void turn(boolean x) {
        if (x && Lens.mayTurnX(view.model())) {
            view.lens(view.lens().turnedX());
        } else if (!x && Lens.mayTurnY(view.model())) {
            view.lens(view.lens().turnedY());
        }
    }

    private boolean menu() {
        view.dress().showMenu();
        return true;
    }

    private boolean copy() {
        view.dress().copy();
        return true;
    }

    private void read(PlotPainter painter) {
        Area area = painter.area();
        double at = painter.x().pixel(view.cursorXProperty().get());
        double middle = area.x() + area.width() / 2;
        pointer.readByKeys(at >= area.x() && at <= area.right() ? at : middle, area.y() + area.height() / 2);
    }

    /// On curves from point to point, on a map from place to place.
    private void readOn(PlotPainter painter, int right, int down, int steps) {
        Area area = painter.area();
        Series series = line();
        if (series == null) {
            pointer.readByKeys(Math.clamp(pointer.x() + right * steps * 4.0, area.x(), area.right()),
                    Math.clamp(pointer.y() + down * steps * 4.0, area.y(), area.bottom()));
        } else if (right != 0) {
            int now = series.nearest(painter.x().value(pointer.x()));
            int next = Math.clamp(now + (long) right * steps, 0, series.size() - 1);
            double at = painter.x().pixel(series.x(next));
            if (at >= area.x() && at <= area.right()) {
                pointer.readByKeys(at, pointer.y());
            }
        }
    }

    private boolean cursor(int right) {
        DoubleConsumer listener = view.cursorDragged();
        Series series = line();
        if (listener == null || series == null || Double.isNaN(view.cursorXProperty().get())) {
            return false;
        }
        int next = Math.clamp(series.nearest(view.cursorXProperty().get()) + right, 0, series.size() - 1);
        listener.accept(series.x(next));
        return true;
    }

    /// The first line that has points.
    private @Nullable Series line() {
        for (Mark mark : view.model().marks()) {
            if (mark instanceof Mark.Line line && line.series().size() > 0) {
                return line.series();
            }
        }
        return null;
    }
}
