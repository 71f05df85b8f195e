package trainscope.ui.kit;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Camera;
import trainscope.plot.Look;
import trainscope.plot.Relief;
import trainscope.plot.ReliefPainter;

/// Shows a surface as a landscape that a person turns: by dragging, with the arrow keys, with the wheel for nearer and
/// farther. It needs no graphics card.
///
/// The land is drawn again only when it, the camera or the size change; otherwise a frame costs the paths on it.
public final class ReliefView extends Region {
    private static final double PER_PIXEL = Math.toRadians(0.4);
    private static final double STEP = Math.toRadians(6);
    private static final double NEARER = 1.15;
    /// One notch of an ordinary wheel is 40 and comes nearer by an eighth.
    private static final double PER_UNIT = Math.log(9.0 / 8) / 40;

    private final Surroundings surroundings;
    private final ReliefSheet sheet;
    private final FocusRing ring = new FocusRing(this);
    private final ContextMenu menu = new ContextMenu();
    private final PictureFiles files;
    private @Nullable Relief relief;
    private Camera camera = Camera.START;
    private Consumer<Camera> watcher = _ -> {};
    private double lastX;
    private double lastY;

    public ReliefView(Desk desk) {
        surroundings = new Surroundings(this, desk, this::ask);
        sheet = new ReliefSheet(surroundings.measure(), this::paint);
        files = new PictureFiles(desk, () -> "relief", this::export);
        menu.getItems().addAll(files.items());
        menu.getItems().add(files.item("plot.reset", () -> camera(Camera.START)));
        getStyleClass().add("relief-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().addAll(surroundings.voice(), sheet, ring);
        setMinSize(60, 40);
        setPrefSize(480, 320);
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

    public Camera camera() {
        return camera;
    }

    /// Looks from somewhere else, as if a person had turned the land.
    public void camera(Camera newCamera) {
        if (!newCamera.equals(camera)) {
            camera = newCamera;
            watcher.accept(newCamera);
            surroundings.refresh();
        }
    }

    /// Is told where the land is seen from, whenever that changes.
    public void onCamera(Consumer<Camera> listener) {
        watcher = listener;
    }

    private void listen() {
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> setCursor(Cursor.OPEN_HAND));
        setCursor(Cursor.OPEN_HAND);
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && e.isStillSincePress()) {
                camera(Camera.START);
            }
        });
        setOnScroll(e -> {
            camera(camera.zoomed(Math.exp(e.getDeltaY() * PER_UNIT)));
            e.consume();
        });
        setOnKeyPressed(e -> {
            if (act(e)) {
                e.consume();
            }
        });
        setOnContextMenuRequested(e -> {
            menu.show(this, e.getScreenX(), e.getScreenY());
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
            camera(camera.rotated((lastX - e.getX()) * PER_PIXEL, (e.getY() - lastY) * PER_PIXEL));
            lastX = e.getX();
            lastY = e.getY();
        }
    }

    private boolean act(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        switch (e.getCode()) {
            case LEFT, KP_LEFT -> camera(camera.rotated(STEP, 0));
            case RIGHT, KP_RIGHT -> camera(camera.rotated(-STEP, 0));
            case UP, KP_UP -> camera(camera.rotated(0, -STEP));
            case DOWN, KP_DOWN -> camera(camera.rotated(0, STEP));
            case PLUS, EQUALS, ADD -> camera(camera.zoomed(NEARER));
            case MINUS, SUBTRACT -> camera(camera.zoomed(1 / NEARER));
            case HOME, R -> camera(Camera.START);
            case CONTEXT_MENU -> {
                var at = localToScreen(getLayoutBounds());
                menu.show(this, at.getCenterX(), at.getCenterY());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private PlotExport export() {
        Relief shown = relief;
        Look look = surroundings.look();
        return new PlotExport(ink -> {
            if (shown != null) {
                new ReliefPainter(shown, look, camera, getWidth(), getHeight()).draw(ink);
            }
        }, shown == null ? "" : shown.description(), look, surroundings.measure(), getWidth(), getHeight());
    }

    private void ask() {
        sheet.requestLayout();
    }

    private void paint() {
        Relief shown = relief;
        if (shown != null && surroundings.isDue() && sheet.getWidth() >= 1 && sheet.getHeight() >= 1) {
            surroundings.painted(true);
            Look look = surroundings.look();
            sheet.show(shown, camera, look, surroundings.measure(), surroundings.density());
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
