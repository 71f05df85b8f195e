package trainscope.ui.kit;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Area;
import trainscope.plot.Crosshair;
import trainscope.plot.Look;
import trainscope.plot.Palette;
import trainscope.plot.Tone;

/// What lies above a picture and is no part of it: the card of readings, the rubber band, the switches of the axes,
/// the ring that says who has the keyboard, the menu.
final class PlotDress {
    private static final double BAND = 8;

    private final PlotView view;
    private final FocusRing ring;
    private final Rectangle band = new Rectangle();
    private final ReadingCard card = new ReadingCard();
    private final AxisSwitches switches;
    private final PlotMenu menu;

    PlotDress(PlotView view) {
        this.view = view;
        switches = new AxisSwitches(view);
        menu = new PlotMenu(view);
        ring = new FocusRing(view);
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        view.setOnContextMenuRequested(e -> {
            menu.show(e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    List<Node> nodes() {
        return List.of(band, switches, card, ring);
    }

    /// Takes the colours and the type of a new painting.
    void follow(Look look) {
        Palette palette = look.palette();
        int accent = palette.argb(Tone.Role.ACCENT);
        ring.colour(palette);
        band.setStroke(Tint.of(accent));
        band.setFill(Tint.of(palette.argb(Tone.Role.ACCENT.faded(0.12))));
        switches.follow(look);
    }

    /// Shows what the pointer reads, or nothing.
    void read(@Nullable Crosshair crosshair, double x, double y) {
        boolean silent = crosshair == null || crosshair.isEmpty();
        if (crosshair == null || silent) {
            card.setVisible(false);
        } else {
            card.show(crosshair, view.look(), view.measure());
            card.stand(x, y, view.getWidth(), view.getHeight());
        }
        String sentence = view.model().description();
        view.setAccessibleText(silent ? sentence : sentence + "\n" + card.words());
    }

    /// The card as it is shown now.
    ReadingCard card() {
        return card;
    }

    /// Shows a rubber band inside an area; a thin one is a stretch of one axis, across all of the other.
    void band(Area all, Area area) {
        boolean wide = area.height() < BAND;
        boolean tall = area.width() < BAND;
        band.setVisible(!wide || !tall);
        band.setX(tall ? all.x() : area.x());
        band.setWidth(tall ? all.width() : area.width());
        band.setY(wide ? all.y() : area.y());
        band.setHeight(wide ? all.height() : area.height());
    }

    void showMenu() {
        Bounds at = view.localToScreen(view.getLayoutBounds());
        menu.show(at.getCenterX(), at.getCenterY());
    }

    void hideMenu() {
        menu.hide();
    }

    void copy() {
        menu.copy();
    }

    ContextMenu menu() {
        return menu.menu();
    }
}
