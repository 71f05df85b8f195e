package trainscope.ui.kit;

import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The timeline: how long the run is, how far it has been, where it stands, and what happened when. Dragging scrubs.
final class TimelineBar extends Region {
    private static final double THUMB = 14;
    private static final double TRACK = 4;

    private final Timekeeper time;
    /// Time outlives this bar, which is built anew for every language: it must not hold on to it.
    private final ChangeListener<Number> moved = (_, _, _) -> requestLayout();
    private final ListChangeListener<TimeMark> marked = _ -> marks();
    private final Region track = piece("timeline-track");
    private final Region reached = piece("timeline-reached");
    private final Region past = piece("timeline-past");
    private final Region thumb = piece("timeline-thumb");

    TimelineBar(Timekeeper time, String says) {
        this.time = time;
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(says);
        setFocusTraversable(true);
        setMinHeight(28);
        setPrefHeight(28);
        getChildren().addAll(track, reached, past, thumb);
        var weak = new WeakChangeListener<>(moved);
        time.stepProperty().addListener(weak);
        time.reachProperty().addListener(weak);
        time.limitProperty().addListener(weak);
        time.marks().addListener(new WeakListChangeListener<>(marked));
        marks();
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnKeyPressed(this::key);
    }

    private Region piece(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private void marks() {
        getChildren().removeIf(n -> n.getUserData() instanceof TimeMark);
        for (TimeMark mark : time.marks()) {
            Region tick = piece("timeline-mark");
            tick.getStyleClass().add("timeline-" + mark.kind().name().toLowerCase(Locale.ROOT));
            tick.setUserData(mark);
            tick.setMouseTransparent(false);
            Tooltip.install(tick, new Hint(mark.text()));
            getChildren().add(getChildren().indexOf(thumb), tick);
        }
        requestLayout();
    }

    private void scrub(MouseEvent event) {
        requestFocus();
        double share = (event.getX() - THUMB / 2) / Math.max(1, getWidth() - THUMB);
        time.seek(Math.round(Math.clamp(share, 0, 1) * time.limitProperty().get()));
        event.consume();
    }

    private void key(KeyEvent event) {
        long limit = time.limitProperty().get();
        switch (event.getCode()) {
            case LEFT, DOWN -> time.step(-1);
            case RIGHT, UP -> time.step(1);
            case PAGE_UP -> time.step(-Math.max(1, limit / 10));
            case PAGE_DOWN -> time.step(Math.max(1, limit / 10));
            case HOME -> time.seek(0);
            case END -> time.seek(limit);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double middle = snapPositionY(getHeight() / 2);
        double here = place(time.stepProperty().get());
        line(track, getWidth() - THUMB / 2, middle);
        line(reached, place(time.reachProperty().get()), middle);
        line(past, here, middle);
        thumb.resizeRelocate(here - THUMB / 2, middle - THUMB / 2, THUMB, THUMB);
        for (var child : getChildren()) {
            if (child.getUserData() instanceof TimeMark mark) {
                child.resizeRelocate(place(mark.step()) - 1, middle - 8, 2, 16);
            }
        }
    }

    private void line(Region region, double to, double middle) {
        region.resizeRelocate(THUMB / 2, middle - TRACK / 2, Math.max(0, to - THUMB / 2), TRACK);
    }

    private double place(long step) {
        double share = (double) step / Math.max(1, time.limitProperty().get());
        return THUMB / 2 + Math.clamp(share, 0, 1) * Math.max(0, getWidth() - THUMB);
    }
}
