package trainscope.ui.kit;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Camera;
import trainscope.plot.Heights;
import trainscope.plot.Look;
import trainscope.plot.PlotCsv;
import trainscope.plot.Relief;
import trainscope.plot.ReliefPainter;
import trainscope.plot.Vantage;

/// Shows a surface as a landscape that a person turns: by dragging, with the arrow keys, with the wheel or plus and minus
/// for nearer and farther, Home or R for the view it began with, L for other heights. It needs no graphics card.
///
/// The land is drawn again only when it, the camera or the size change; otherwise a frame costs the new steps on it.
public final class ReliefView extends Region {
    private static final double PER_PIXEL = Math.toRadians(0.4);
    private static final double STEP = Math.toRadians(6);
    private static final double NEARER = 1.15;
    /// One notch of an ordinary wheel is 40 and comes nearer by an eighth.
    private static final double PER_UNIT = Math.log(9.0 / 8) / 40;

    /// While it is turned it is drawn with fewer cells, and until it has rested for so many frames.
    private static final int RESTED = 5;

    private final Surroundings surroundings;
    private final Sheet sheet;
    private final FocusRing ring = new FocusRing(this);
    private final ReliefMenu menu;
    private final PictureFiles files;
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.START);
    private final ObjectProperty<Heights> heights = new SimpleObjectProperty<>(Heights.SUITED);
    private @Nullable Relief relief;
    private @Nullable ReliefPainter painter;
    private int moving;
    private double lastX;
    private double lastY;

    public ReliefView(Desk desk) {
        surroundings = new Surroundings(this, desk, this::ask);
        sheet = new Sheet(surroundings.measure(), this::paint);
        files = new PictureFiles(desk, () -> "relief", this::export);
        menu = new ReliefMenu(this, files, desk.texts());
        getStyleClass().add("relief-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().addAll(surroundings.voice(), sheet, ring);
        setMinSize(60, 40);
        setPrefSize(480, 320);
        camera.addListener(_ -> {
            moving = RESTED;
            surroundings.refresh();
        });
        listen();
    }

    public void model(Relief newRelief) {
        relief = newRelief;
        setAccessibleText(newRelief.description());
        surroundings.refresh();
    }

    public @Nullable Relief model() {
        return relief;
    }

    /// From where the land is seen.
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /// Which heights a person asked for; whoever makes the model follows.
    public ObjectProperty<Heights> heightsProperty() {
        return heights;
    }

    void reset() {
        camera.set(Camera.START);
    }

    private void rotate(double turn, double tilt) {
        camera.set(camera.get().rotated(turn, tilt));
    }

    private void zoom(double factor) {
        camera.set(camera.get().zoomed(factor));
    }

    ReliefMenu menu() {
        return menu;
    }

    private void listen() {
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> setCursor(Cursor.OPEN_HAND));
        setCursor(Cursor.OPEN_HAND);
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && e.isStillSincePress()) {
                reset();
            }
        });
        setOnScroll(e -> {
            zoom(Math.exp(e.getDeltaY() * PER_UNIT));
            e.consume();
        });
        setOnKeyPressed(e -> {
            if (act(e)) {
                e.consume();
            }
        });
        setOnContextMenuRequested(e -> {
            menu.show(e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private void press(MouseEvent e) {
        requestFocus();
        menu.hide();
        lastX = e.getX();
        lastY = e.getY();
    }

    private void drag(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            setCursor(Cursor.CLOSED_HAND);
            rotate((lastX - e.getX()) * PER_PIXEL, (e.getY() - lastY) * PER_PIXEL);
            lastX = e.getX();
            lastY = e.getY();
        }
    }

    private boolean act(KeyEvent e) {
        if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
            files.copy();
            return true;
        }
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        switch (e.getCode()) {
            case LEFT, KP_LEFT -> rotate(STEP, 0);
            case RIGHT, KP_RIGHT -> rotate(-STEP, 0);
            case UP, KP_UP -> rotate(0, -STEP);
            case DOWN, KP_DOWN -> rotate(0, STEP);
            case PLUS, EQUALS, ADD -> zoom(NEARER);
            case MINUS, SUBTRACT -> zoom(1 / NEARER);
            case HOME, R -> reset();
            case L -> turnHeights();
            case CONTEXT_MENU -> {
                var at = localToScreen(getLayoutBounds());
                menu.show(at.getCenterX(), at.getCenterY());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The next rule after the one that is seen.
    private void turnHeights() {
        if (relief != null) {
            heights.set(relief.heights().heights().next());
        }
    }

    private PlotExport export() {
        Relief shown = Objects.requireNonNull(relief);
        Look look = surroundings.look();
        return new PlotExport(new ReliefPainter(shown, look, vantage(false), null)::draw, shown.description(),
                look,
                surroundings.measure(), getWidth(), getHeight());
    }

    byte[] csv() {
        return PictureFiles.utf8(PlotCsv.of(Objects.requireNonNull(relief).flat()));
    }

    private Vantage vantage(boolean draft) {
        return new Vantage(camera.get(), getWidth(), getHeight(), draft);
    }

    private void ask() {
        sheet.requestLayout();
    }

    private void paint() {
        Relief shown = relief;
        if (shown != null && surroundings.isDue() && sheet.getWidth() >= 1 && sheet.getHeight() >= 1) {
            Look look = surroundings.look();
            ReliefPainter next = new ReliefPainter(shown, look, vantage(moving > 0), painter);
            sheet.show(next, look, surroundings.measure(), surroundings.density());
            painter = next;
            surroundings.painted(sheet.isComplete() && moving == 0);
            moving = Math.max(0, moving - 1);
            ring.colour(look.palette());
        }
    }

    @Override
    protected void layoutChildren() {
        if (sheet.getWidth() != getWidth() || sheet.getHeight() != getHeight()) {
            sheet.resize(getWidth(), getHeight());
            surroundings.refresh();
        }
    }
}
