package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Question;
import trainscope.lab.insight.wall.Reach;
import trainscope.lab.insight.wall.Surveyor;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitPlan;
import trainscope.lab.store.Presets;
import trainscope.plot.Area;
import trainscope.plot.Eye;
import trainscope.plot.Look;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.PlotModel;
import trainscope.plot.RecordingInk;
import trainscope.plot.TextMeasure;
import trainscope.plot.Tone;
import trainscope.plot.WallModel;
import trainscope.plot.WallPainter;

/// The pictures of every wall that comes with the program, in both themes and languages, are looked at: is everything there
/// that must be seen, and does no word lie on another?
class WallPicturesTest {
    /// As large as the wall is in the window at 1280 × 800 and at 1920 × 1080, with the ordinary type and the presenter's.
    private static final List<double[]> SIZES = List.of(new double[] {690, 470, 11},
            new double[] {1290, 740, 11},
            new double[] {690, 470, 15}, new double[] {1000, 220, 11});
    private static final double BESIDE = 250;

    private final Catalog catalog = Catalog.standard();
    private final List<String> complaints = new ArrayList<>();

    private InitPlan preset(String id) {
        return new Presets(catalog).walls().stream().filter(wall -> wall.id().equals(id)).findFirst()
                .orElseThrow()
                .plan();
    }

    private static Wall survey(InitPlan plan) throws Refused {
        Map<Quantity, Reach> all = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            all.put(quantity, Reach.usual(quantity, plan.spec()));
        }
        try (var surveyor = new Surveyor(new Library(2))) {
            return surveyor.survey(new Question(plan.spec(), all, Question.BINS));
        }
    }

    private Sight sight(Texts texts, InitPlan plan, Wall wall) {
        return new Sight(plan.spec().lanes().stream().map(InitLane::name).toList(),
                plan.spec().lanes().stream().map(lane -> InitLanes.detail(texts, catalog, lane)).toList(),
                wall.lanes(), plan.spec().depth(), InputWords.of(texts, plan.spec()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "sigmoid", "relu", "deep-tanh", "deep-relu", "he-printed",
        "unequal-widths",
        "plateau", "rescue", "dead", "symmetry"})
    void everyPresetIsSeenInEveryThemeAndLanguage(String id) throws Refused {
        InitPlan plan = preset(id);
        Wall wall = survey(plan);
        for (Language language : Language.values()) {
            var texts = new Texts(language);
            Sight sight = sight(texts, plan, wall);
            for (Palette palette : List.of(Palette.light(), Palette.dark())) {
                for (Quantity quantity : Quantity.values()) {
                    WallModel model = new WallPictures(texts, plan.looks()::of).wall(sight, quantity);
                    for (double[] size : SIZES) {
                        look(language + " " + quantity + " " + size[0] + " × " + size[1] + " in " + size[2],
                                model,
                                new Look(palette, size[2], TextMeasure.estimate()), size);
                    }
                    spreads(model, wall, quantity);
                }
                depths(new DepthPictures(texts, plan.looks()::of), sight, palette);
            }
        }
        assertEquals(List.of(), complaints.stream().limit(12).toList());
    }

    private void look(String where, WallModel model, Look look, double[] size) {
        var ink = new RecordingInk();
        var painter = new WallPainter(model, look, size[0], size[1]);
        painter.draw(ink);
        List<String> words = ink.texts();
        for (int row = 0; row < model.rows().size(); row++) {
            WallModel.Tag tag = model.rows().get(row).tags().getFirst();
            if (words.stream().noneMatch(word -> isBegin(word, tag.name()))) {
                complaints.add(where + ": " + tag.name() + " has no name");
            }
            int colour = look.palette().argb(Tone.lane(tag.style()));
            for (int column = 0; column < model.columns().size(); column++) {
                Area tile = painter.tile(new WallModel.Place(row, column));
                if (ink.calls("rectangle").stream()
                        .noneMatch(call -> call.argb() == colour && isIn(call, tile))) {
                    complaints.add(where + ": nothing is seen at " + row + ", " + column);
                }
                String spread = model.rows().get(row).tiles().get(column).remarks().getFirst().text();
                // In a narrow tile the number stands without its letter, and never half.
                if (tile.height() >= 40 * size[2] / 11 && tile.width() >= 55 * size[2] / 11
                        && ink.calls("text").stream().noneMatch(call -> !call.text().isEmpty()
                                && isIn(call, tile)
                                && (call.text().equals(spread) || call.text().equals(spread.substring(2))))) {
                    complaints.add(where + ": no " + spread + " at " + row + ", " + column);
                }
            }
        }
        words(where, ink.calls("text"), size);
    }

    private static boolean isBegin(String word, String name) {
        return word.equals(name)
                || (word.length() > 3 && word.endsWith("…")
                        && name.startsWith(word.substring(0, word.length() - 1)));
    }

    private static boolean isIn(RecordingInk.Call call, Area tile) {
        return call.xs().getFirst() >= tile.x() - 1 && call.xs().getLast() <= tile.right() + 1
                && call.ys().getFirst() >= tile.y() - 1 && call.ys().getLast() <= tile.bottom() + 2;
    }

    private void words(String where, List<RecordingInk.Call> words, double[] size) {
        for (int i = 0; i < words.size(); i++) {
            Area one = area(words.get(i));
            if (one.x() < -0.5 || one.right() > size[0] + 0.5 || one.y() < -0.5
                    || one.bottom() > size[1] + 0.5) {
                complaints.add(where + ": '" + words.get(i).text() + "' leaves the picture");
            }
            for (int k = 0; k < i; k++) {
                if (one.meets(area(words.get(k)))) {
                    complaints.add(
                            where + ": '" + words.get(i).text() + "' lies on '" + words.get(k).text() + "'");
                }
            }
        }
    }

    /// A little less than the word takes, so that edges may touch.
    private static Area area(RecordingInk.Call word) {
        return Area.between(word.xs().getFirst() + 0.5, word.ys().getFirst() + 0.5, word.xs().getLast() - 0.5,
                word.ys().getLast() - 0.5);
    }

    private static void spreads(WallModel model, Wall wall, Quantity quantity) {
        for (int lane = 0; lane < model.rows().size(); lane++) {
            double[] stds = wall.lane(lane).stds(quantity);
            assertEquals(IntStream.range(0, stds.length).mapToObj(i -> "σ " + Amount.of(stds[i])).toList(),
                    model.rows().get(lane).tiles().stream().map(tile -> tile.remarks().getFirst().text())
                            .toList());
        }
    }

    private void depths(DepthPictures pictures, Sight sight, Palette palette) {
        for (Quantity quantity : Quantity.values()) {
            PlotModel model = pictures.spread(sight, quantity).drawn(pictures.texts());
            List<String> names = new ArrayList<>();
            for (int lane = 0; lane < sight.lanes().size(); lane++) {
                LaneFigures known = sight.lanes().get(lane).orElseThrow();
                // What is 0 has no place on a scale of powers.
                if (known.stds(quantity)[0] > 0) {
                    names.add(sight.names().get(lane));
                }
            }
            assertTrue(names.size() == model.marks().size() || names.size() < sight.lanes().size());
            Eye.onCurves(model, palette, BESIDE, 155, names)
                    .forEach(complaint -> complaints.add(quantity + " by depth: " + complaint));
        }
        PlotModel shares = pictures.shares(sight).drawn(pictures.texts());
        assertEquals(2L * sight.lanes().size(),
                shares.marks().stream().filter(Mark.Line.class::isInstance).count());
        Eye.onCurves(shares, palette, BESIDE, 155, List.of()).forEach(complaints::add);
    }

    @Test
    void whatLiesOutsideIsWrittenAndWhatIsNoNumberIsCounted() throws Refused {
        InitPlan plan = preset("relu");
        var spec = plan.spec();
        try (var surveyor = new Surveyor(new Library(1))) {
            Wall wall = surveyor.survey(new Question(spec,
                    Map.of(Quantity.ACTIVATION, new Reach.Fixed(-1, 0.1)), Question.BINS));
            var texts = new Texts(Language.ENGLISH);
            WallModel model = new WallPictures(texts, plan.looks()::of).wall(sight(texts, plan, wall),
                    Quantity.ACTIVATION);
            WallModel.Tile tile = model.rows().get(2).tiles().getFirst();
            var bars = wall.lane(2).cell(0, Quantity.ACTIVATION).bars();
            assertEquals(Amount.percent((double) bars.outside() / bars.total()) + " outside", tile.outside());
            assertTrue(tile.above() && !tile.below());
        }
    }

    @Test
    void equalUnitsAreOfOneKind() throws Refused {
        InitPlan plan = preset("symmetry");
        var texts = new Texts(Language.ENGLISH);
        WallModel model = new WallPictures(texts, plan.looks()::of).wall(sight(texts, plan, survey(plan)),
                Quantity.ACTIVATION);
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0), model.rows().getFirst().tiles().getFirst().kinds());
        assertEquals(List.of(), model.rows().get(2).tiles().getFirst().kinds());
    }
}
