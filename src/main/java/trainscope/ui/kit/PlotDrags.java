package trainscope.ui.kit;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Area;
import trainscope.plot.PlotPainter;

/// What a drag on a plot can be: of a point, of the cursor, of the picture, or of a rubber band.
final class PlotDrags {
    private static final double NEAR = 12;
    private static final double NEAR_CURSOR = 5;
    private static final double CLICK = 4;

    /// What a drag does with each new place of the pointer.
    interface Drag {
        void to(double x, double y);

        default void end(double x, double y) {}
    }

    private final PlotView view;
    private Predicate<DataPoint> hit = _ -> false;
    private Consumer<DataPoint> dragged = _ -> {};
    private @Nullable Supplier<DataPoint> grip;
    private Consumer<DataPoint> gripped = _ -> {};

    PlotDrags(PlotView view) {
        this.view = view;
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

    /// What a person takes at a pixel: the grip, or something that a page knows.
    @Nullable
    Drag taken(PlotPainter painter, double x, double y) {
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

    boolean nearCursor(PlotPainter painter, double x, double y) {
        double at = painter.x().pixel(view.cursorXProperty().get());
        return view.cursorDragged() != null && Math.abs(at - x) < NEAR_CURSOR
                && painter.area().contains(x, y);
    }

    Drag cursor() {
        return (px, _) -> {
            PlotPainter painter = view.painter();
            DoubleConsumer listener = view.cursorDragged();
            if (painter != null && listener != null) {
                Area area = painter.area();
                listener.accept(painter.x().value(Math.clamp(px, area.x(), area.right())));
            }
        };
    }

    Drag pan(PlotPainter painter, double fromX, double fromY) {
        var before = view.lens();
        return (px, py) -> view.lens(before.panned(painter, px - fromX, py - fromY));
    }

    Drag band(PlotPainter painter, double fromX, double fromY) {
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
}
