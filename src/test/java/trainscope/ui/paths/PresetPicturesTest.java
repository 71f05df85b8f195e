package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.Presets;
import trainscope.plot.Anchor;
import trainscope.plot.Eye;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.Pen;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;
import trainscope.ui.kit.PlotView;

/// Every preset is shown in the room, in both themes and languages, and its pictures are looked at: is everything there
/// that must be seen, and is it where an independent race says it is?
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PresetPicturesTest {
    private static final List<String> CURVES = List.of("value", "distance", "rate-x", "rate-y");

    private static final double SETUP = 304;

    private final Easel easel = new Easel();
    private final Catalog catalog = Catalog.standard();
    private final List<Presets.Preset> presets = new Presets(catalog).paths();
    private final PathsPage page = new PathsPage(catalog, presets.getFirst().plan());
    private final PathsViewModel model = page.model();
    private final List<String> complaints = new ArrayList<>();

    @Start
    void start(Stage stage) {
        easel.show(stage, 1280, 800);
    }

    @AfterEach
    void end() {
        Easel.on(page::dispose);
    }

    private void theme(Language language, Palette palette) {
        Easel.on(() -> {
            easel.palette.set(palette);
            PageView view = page.view(easel.desk(language));
            var room = new BorderPane(view.pictures());
            // As wide as the panel of the window: where it took more, a curve would give way.
            var panel = new StackPane(view.setup());
            panel.setMinWidth(SETUP);
            panel.setMaxWidth(SETUP);
            room.setRight(panel);
            room.setBottom(view.transport());
            easel.root.getChildren().setAll(room);
            page.open();
        });
    }

    private void play(Presets.Preset preset) {
        long last = preset.plan().spec().steps();
        Easel.on(() -> {
            model.open(preset.plan(), true);
            model.presetProperty().set(preset.id());
            model.seek(last);
        });
        Easel.until(() -> {
            PathFrame frame = model.frameProperty().get();
            return model.plan().equals(preset.plan()) && frame != null && frame.step() == last
                    && frame.spots().size() == preset.plan().lanes();
        }, preset::id);
        Easel.pulses(2);
    }

    private PlotView view(String id) {
        return (PlotView) Objects.requireNonNull(easel.root.lookup("#" + id), id);
    }

    private static Map<String, Eye.Spot> ends(Plan plan) {
        Race race = new Race(plan);
        race.seek(Long.MAX_VALUE);
        Map<String, Eye.Spot> ends = new LinkedHashMap<>();
        for (int lane = 0; lane < race.lanes(); lane++) {
            PathFrame.Spot spot = race.spot(lane);
            ends.put(spot.descent().name(), new Eye.Spot(spot.at().x(), spot.at().y()));
        }
        return ends;
    }

    private List<Eye.Spot> minima() {
        return model.spec().surface().minima().stream().map(p -> new Eye.Spot(p.x(), p.y())).toList();
    }

    @Test
    void everyPresetIsSeenInEveryTheme() {
        int looks = 0;
        for (Language language : Language.values()) {
            Palette palette = language == Language.ENGLISH ? Palette.light() : Palette.dark();
            theme(language, palette);
            for (Presets.Preset preset : presets) {
                play(preset);
                look(language + " " + preset.id(), preset, palette);
                looks++;
            }
        }
        assertEquals(List.of(), complaints);
        assertEquals(2 * presets.size(), looks);
    }

    private void look(String where, Presets.Preset preset, Palette palette) {
        Map<String, Eye.Spot> ends = ends(preset.plan());
        PlotView map = view("map");
        note(where + " map",
                Eye.onMap(map.model(), palette, map.getWidth(), map.getHeight(), ends, minima()));
        for (String curve : CURVES) {
            PlotView view = (PlotView) easel.root.lookup("#curve-" + curve);
            if (view == null) {
                assertTrue(curve.equals("distance") && minima().isEmpty(), where);
                continue;
            }
            List<String> drawn = view.model().marks().stream()
                    .filter(m -> m instanceof Mark.Line line && points(line) >= 4)
                    .map(m -> ((Mark.Line) m).name()).toList();
            PlotModel seen = view.model().plus(List.of(new Mark.Rule(Mark.Rule.Direction.UPRIGHT,
                    view.cursorXProperty().get(), Pen.of(Tone.Role.ACCENT), "", true)));
            note(where + " " + curve,
                    Eye.onCurves(seen, palette, view.getWidth(), view.getHeight(), drawn));
        }
        Pixels room = Easel.picture(easel.root);
        for (int lane = 0; lane < ends.size(); lane++) {
            long seen = Eye.amount(room, palette.argb(Tone.lane(lane)));
            if (seen < 60) {
                complaints.add(where + " room: lane " + lane + " has " + seen + " pixels");
            }
        }
    }

    /// How many points have a place on an axis of powers.
    private static long points(Mark.Line line) {
        return IntStream.range(0, line.series().size()).mapToDouble(line.series()::y)
                .filter(y -> y > 0 && y < Double.POSITIVE_INFINITY).count();
    }

    private void note(String where, List<String> found) {
        found.forEach(complaint -> complaints.add(where + ": " + complaint));
    }

    @Test
    void aWrongPictureIsNoticed() {
        theme(Language.ENGLISH, Palette.light());
        Presets.Preset book = presets.getFirst();
        play(book);
        PlotModel right = view("map").model();
        Map<String, Eye.Spot> ends = ends(book.plan());
        assertEquals(List.of(), seen(right, Palette.light(), ends));
        assertNoticed("no head at its last point", seen(changed(right, 0.3, 0), Palette.light(), ends));
        assertNoticed("no line to its last point", seen(changed(right, 0.3, 0), Palette.light(), ends));
        assertNoticed("Adam is not drawn", seen(without(right, "Adam"), Palette.light(), ends));
        assertNoticed("has 0 pixels", seen(changed(right, 0, 1e6), Palette.light(), Map.of("Adam",
                new Eye.Spot(0, 0))));
        assertNoticed("stands out by 1.00 only", seen(right, faint(), ends));
        assertNoticed("has no sign", seen(withoutDots(right), Palette.light(), ends));
        assertNoticed("lies on", seen(right.plus(List.of(
                new Mark.Label(0, 0, "one", Tone.Role.TEXT, Anchor.CENTRE, false),
                new Mark.Label(0, 0, "two", Tone.Role.TEXT, Anchor.CENTRE, false))),
                Palette.light(), ends));
    }

    private List<String> seen(PlotModel map, Palette palette, Map<String, Eye.Spot> ends) {
        return Eye.onMap(map, palette, 850, 430, ends, minima());
    }

    private static void assertNoticed(String complaint, List<String> complaints) {
        assertTrue(complaints.stream().anyMatch(c -> c.contains(complaint)), complaints::toString);
    }

    /// The same map with one lane somewhere else.
    private static PlotModel changed(PlotModel map, double right, double up) {
        return with(map, map.marks().stream().map(mark -> mark instanceof Mark.Trail trail
                && trail.name().equals("Adam") ? moved(trail, right, up) : mark).toList());
    }

    private static Mark moved(Mark.Trail trail, double right, double up) {
        Series path = trail.path();
        double[] xs = IntStream.range(0, path.size()).mapToDouble(i -> path.x(i) + right).toArray();
        double[] ys = IntStream.range(0, path.size()).mapToDouble(i -> path.y(i) + up).toArray();
        return new Mark.Trail(trail.name(), Series.of(xs, ys), trail.pen(), trail.marker(), trail.cursor(),
                trail.tag());
    }

    private static PlotModel without(PlotModel map, String name) {
        return with(map, map.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Trail trail && trail.name().equals(name))).toList());
    }

    private static PlotModel withoutDots(PlotModel map) {
        return with(map, map.marks().stream().filter(mark -> !(mark instanceof Mark.Dots)).toList());
    }

    private static PlotModel with(PlotModel map, List<Mark> marks) {
        return PlotModel.of(map.title(), map.x(), map.y(), marks, map.description());
    }

    /// All lanes in the colour of the page.
    private static Palette faint() {
        Palette light = Palette.light();
        return new Palette(light.lanes().stream().map(_ -> light.argb(Tone.Role.PAGE)).toList(),
                light.roles(),
                light.ramps());
    }
}
