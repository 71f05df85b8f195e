package trainscope.ui.kit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Look;
import trainscope.plot.WallModel;
import trainscope.plot.WallPainter;

/// Shows a wall of histograms. A click or the arrow keys choose a tile, the pointer reads bars, and where two lanes lie over
/// each other the divider between them is dragged.
public final class WallView extends Region {
    private static final double AWAY = 14;
    private static final double STEP = 0.02;

    private final Surroundings surroundings;
    private final Sheet sheet;
    private final FocusRing ring = new FocusRing(this);
    private final Label reading = new Label();
    private final PictureFiles files;
    private final ContextMenu menu = new ContextMenu();
    private WallModel model = WallModel.of("", "", List.of(), List.of(), "");
    private @Nullable WallPainter painter;
    private Consumer<WallModel.Place> chosen = _ -> {};
    private @Nullable DoubleConsumer divided;
    private BiFunction<WallModel.Place, Integer, String> read = (_, _) -> "";

    /// @param csv the numbers of the picture, as a file has them
    public WallView(Desk desk, Supplier<String> csv) {
        surroundings = new Surroundings(this, desk, () -> ask());
        sheet = new Sheet(surroundings.measure(), this::paint);
        files = new PictureFiles(desk, () -> model.title(), this::export);
        menu.getItems().addAll(files.items());
        menu.getItems().add(files.item("plot.save-csv",
                () -> files.save("csv", () -> PictureFiles.utf8(csv.get()))));
        reading.getStyleClass().add("wall-reading");
        reading.setManaged(false);
        reading.setMouseTransparent(true);
        reading.setVisible(false);
        getStyleClass().add("wall-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().addAll(surroundings.voice(), sheet, ring, reading);
        setMinSize(120, 60);
        setPrefSize(480, 320);
        listen();
    }

    /// Shows another wall.
    public void model(WallModel other) {
        if (other.equals(model)) {
            return;
        }
        model = other;
        setAccessibleText(other.description());
        surroundings.refresh();
    }

    public WallModel model() {
        return model;
    }

    /// Is told which tile a person chose.
    public void onChoose(Consumer<WallModel.Place> listener) {
        chosen = listener;
    }

    /// Is told where a person drags the divider, as [WallModel#divider] counts.
    public void onDivide(DoubleConsumer listener) {
        divided = listener;
    }

    /// What is read at a bar of a tile; −1 stands for none.
    public void onRead(BiFunction<WallModel.Place, Integer, String> words) {
        read = words;
    }

    /// Where a tile is, in pixels of this view; for those who drive it without a person.
    public @Nullable WallPainter painter() {
        return painter;
    }

    private void listen() {
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> reading.setVisible(false));
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
        if (e.getButton() != MouseButton.PRIMARY || painter == null) {
            return;
        }
        if (divided == null) {
            painter.at(e.getX(), e.getY()).ifPresent(chosen);
        } else {
            drag(e);
        }
    }

    private void drag(MouseEvent e) {
        if (divided != null && painter != null && e.getButton() == MouseButton.PRIMARY) {
            DoubleConsumer to = divided;
            WallPainter on = painter;
            on.at(e.getX(), e.getY()).ifPresent(place -> to.accept(on.share(place, e.getX())));
        }
    }

    private void hover(MouseEvent e) {
        WallPainter on = painter;
        WallModel.Place place = on == null ? null : on.at(e.getX(), e.getY()).orElse(null);
        setCursor(place == null ? Cursor.DEFAULT : divided == null ? Cursor.HAND : Cursor.H_RESIZE);
        String words = place == null || on == null ? "" : read.apply(place, on.bar(place, e.getX()));
        reading.setVisible(!words.isEmpty());
        if (!words.isEmpty()) {
            reading.setText(words);
            reading.autosize();
            double x = e.getX() + AWAY + reading.getWidth() > getWidth()
                    ? e.getX() - AWAY - reading.getWidth()
                    : e.getX() + AWAY;
            double y = Math.clamp(e.getY() + AWAY, 2, Math.max(2, getHeight() - reading.getHeight() - 2));
            reading.relocate(Math.rint(Math.max(2, x)), Math.rint(y));
        }
    }

    private boolean act(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        return switch (e.getCode()) {
            case LEFT, KP_LEFT -> move(-1, 0);
            case RIGHT, KP_RIGHT -> move(1, 0);
            case UP, KP_UP -> move(0, -1);
            case DOWN, KP_DOWN -> move(0, 1);
            case CONTEXT_MENU -> {
                var at = localToScreen(getLayoutBounds());
                menu.show(this, at.getCenterX(), at.getCenterY());
                yield true;
            }
            default -> false;
        };
    }

    private boolean move(int right, int down) {
        if (divided != null) {
            divided.accept(Math.clamp(model.divider() + right * STEP, 0, 1));
            return right != 0;
        }
        WallModel.Place at = model.chosen();
        int row = at == null ? 0 : Math.clamp(at.row() + down, 0, Math.max(0, model.rows().size() - 1));
        int column = at == null ? 0
                : Math.clamp(at.column() + right, 0, Math.max(0, model.columns().size() - 1));
        if (!model.rows().isEmpty()) {
            chosen.accept(new WallModel.Place(row, column));
        }
        return true;
    }

    private PlotExport export() {
        Look look = surroundings.look();
        return new PlotExport(new WallPainter(model, look, getWidth(), getHeight())::draw,
                model.description(), look, surroundings.measure(), getWidth(), getHeight());
    }

    private void ask() {
        sheet.requestLayout();
    }

    private void paint() {
        if (surroundings.isDue() && sheet.getWidth() >= 1 && sheet.getHeight() >= 1) {
            Look look = surroundings.look();
            WallPainter next = new WallPainter(model, look, sheet.getWidth(), sheet.getHeight());
            sheet.show(next, look, surroundings.measure(), surroundings.density());
            painter = next;
            surroundings.painted(sheet.isComplete());
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
