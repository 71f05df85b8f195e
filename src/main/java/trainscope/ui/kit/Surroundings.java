package trainscope.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import trainscope.plot.Look;

/// What a painted region must know of where it stands: fonts, colours, how dense the screen is, whether it can be seen
/// at all. It asks for a painting at most once per pulse, and only while somebody could look.
final class Surroundings {
    private final Region owner;
    private final Desk desk;
    private final Runnable ask;
    private final Runnable beat = this::beat;
    private final InvalidationListener changed = _ -> refresh();
    /// Takes the font that the window's style gives to all words.
    private final Text voice = new Text();
    private final ObservableValue<Double> density;
    private FontMeasure measure = new FontMeasure(voice.getFont().getFamily());
    private boolean dirty;

    /// @param ask is called in a pulse in which the region should be painted
    Surroundings(Region owner, Desk desk, Runnable ask) {
        this.owner = owner;
        this.desk = desk;
        this.ask = ask;
        voice.setMouseTransparent(true);
        voice.setManaged(false);
        voice.fontProperty().addListener(_ -> font());
        density = owner.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty)
                .map(Number::doubleValue).orElse(1.0);
        density.addListener(changed);
        owner.sceneProperty().addListener((_, before, now) -> moved(before, now));
    }

    /// Must be a child of the region, so that it is given the window's style.
    Node voice() {
        return voice;
    }

    FontMeasure measure() {
        return measure;
    }

    Look look() {
        return new Look(desk.palette().get(), Look.ORDINARY * desk.typeScale().get(), measure);
    }

    /// Device pixels per pixel.
    double density() {
        return density.getValue();
    }

    /// Asks for a painting.
    void refresh() {
        dirty = true;
        if (owner.getScene() != null) {
            desk.pulse().add(beat);
        }
    }

    /// Whether a painting was asked for and can be seen.
    boolean isDue() {
        return dirty && canBeSeen();
    }

    /// Takes note of a painting.
    void painted(boolean complete) {
        dirty = !complete;
    }

    /// Goes on listening for one quiet pulse: what comes in every frame is then painted in the same one.
    private void beat() {
        if (!dirty) {
            desk.pulse().remove(beat);
        } else if (canBeSeen()) {
            ask.run();
        }
    }

    private boolean canBeSeen() {
        Scene scene = owner.getScene();
        Window window = scene == null ? null : scene.getWindow();
        if (window == null || !window.isShowing() || (window instanceof Stage stage && stage.isIconified())) {
            return false;
        }
        for (Node node = owner; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void font() {
        measure = new FontMeasure(voice.getFont().getFamily());
        refresh();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before == null && now != null) {
            desk.palette().addListener(changed);
            desk.typeScale().addListener(changed);
        } else if (now == null) {
            desk.palette().removeListener(changed);
            desk.typeScale().removeListener(changed);
            desk.pulse().remove(beat);
        }
        if (now != null) {
            refresh();
        }
    }
}
