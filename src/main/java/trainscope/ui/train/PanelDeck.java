package trainscope.ui.train;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.TrainFrame;

/// Two panels side by side, each chosen among all there are; one where there is no room for two. The run is looked into as
/// far as what is seen wants it.
final class PanelDeck extends HBox {
    private static final double NARROW = 560;

    private final TrainViewModel model;
    private final DeckOutlook outlook;
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final List<PanelPlace> places = new ArrayList<>();
    private final Set<Panel> seen = new HashSet<>();
    private final InvalidationListener chosen = _ -> choose();
    private boolean open;

    PanelDeck(Texts texts, TrainViewModel model, List<Panel> offered) {
        this.model = model;
        outlook = model.deck();
        getStyleClass().add("panel-deck");
        setMinHeight(0);
        for (int i = 0; i < outlook.places().size(); i++) {
            var place = new PanelPlace(texts, outlook, i);
            // Shares of the room must not follow what is in it.
            place.setPrefWidth(0);
            place.setMinWidth(0);
            HBox.setHgrow(place, Priority.ALWAYS);
            places.add(place);
        }
        for (Panel panel : offered) {
            panels.put(panel.id(), panel);
            places.forEach(place -> place.offer(panel.id()));
        }
        widthProperty().addListener(_ -> choose());
        choose();
    }

    /// From now on it is seen.
    void open() {
        open = true;
        outlook.places().forEach(place -> place.addListener(chosen));
        choose();
    }

    /// It is seen no longer, and nothing inside of the run is looked at.
    void close() {
        open = false;
        outlook.places().forEach(place -> place.removeListener(chosen));
        seen.forEach(panel -> panel.seen(false));
        seen.clear();
        model.look(Gaze.NONE);
    }

    private void choose() {
        int there = getWidth() > 0 && getWidth() < NARROW ? 1 : places.size();
        Set<Panel> now = new HashSet<>();
        // A node has one parent: all leave before any arrives.
        boolean same = getChildren().equals(places.subList(0, there));
        if (!same) {
            getChildren().setAll(places.subList(0, there));
        }
        for (int i = there; i < places.size(); i++) {
            places.get(i).clear();
        }
        for (int i = 0; i < there; i++) {
            Panel panel = panel(outlook.places().get(i).get());
            places.get(i).show(panel);
            now.add(panel);
        }
        if (open) {
            see(now);
        }
    }

    private Panel panel(String id) {
        return panels.getOrDefault(id, panels.values().iterator().next());
    }

    private void see(Set<Panel> now) {
        seen.stream().filter(panel -> !now.contains(panel)).forEach(panel -> panel.seen(false));
        now.stream().filter(panel -> !seen.contains(panel)).forEach(panel -> panel.seen(true));
        seen.clear();
        seen.addAll(now);
        look();
        draw(model.frameProperty().get());
    }

    /// Looks where what is seen wants to.
    void look() {
        Set<Gaze.Aspect> aspects = EnumSet.noneOf(Gaze.Aspect.class);
        boolean all = false;
        for (Panel panel : seen) {
            aspects.addAll(panel.wants());
            all |= panel.wantsAllLanes();
        }
        model.look(aspects, all);
    }

    /// Shows a moment in all that is seen; nothing while a run is being made.
    void draw(@Nullable TrainFrame frame) {
        if (!open) {
            return;
        }
        if (frame == null) {
            panels.values().forEach(Panel::forget);
        } else if (model.isCurrent(frame)) {
            seen.forEach(panel -> panel.draw(frame));
        }
    }
}
