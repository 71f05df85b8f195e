package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trainscope.engine.surface.Point;
import trainscope.lab.spec.TrainJson;
import trainscope.lab.spec.TrainSpec;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.LimitSearch;
import trainscope.lab.insight.RateLimit;
import trainscope.lab.run.PathFrame.Spot;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.Plan;

/// Every preset is run, and what its text claims is measured.
class PresetsTest {
    private static final Path FOLDER = Path.of("assets/presets/paths");
    private static final List<Presets.Preset> ALL = new Presets(Catalog.standard()).paths();

    private static final List<Presets.Preset> TRAININGS = new Presets(Catalog.standard()).trainings();

    private static Presets.Preset preset(String id) {
        return ALL.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static PathSpec spec(String id) {
        return (PathSpec) preset(id).plan().spec();
    }

    private static Race at(String id, long step) {
        var race = new Race(preset(id).plan());
        race.seek(step);
        return race;
    }

    private static Race end(String id) {
        return at(id, Long.MAX_VALUE);
    }

    /// The first step at which a lane is so; one more than there are where it never is.
    private static long first(String id, int lane, Predicate<Spot> so) {
        var race = new Race(preset(id).plan());
        while (!so.test(race.spot(lane))) {
            if (!race.advance()) {
                return race.step() + 1;
            }
        }
        return race.step();
    }

    /// Both texts name these figures.
    private static void says(String id, String... figures) {
        for (Language language : Language.values()) {
            String text = new Texts(language).get(preset(id).text());
            for (String figure : figures) {
                assertTrue(text.contains(figure), language + " " + id + " does not say " + figure);
            }
        }
    }

    private static void assertAt(double x, double y, double accuracy, Spot spot) {
        assertEquals(x, spot.at().x(), accuracy, spot.descent().name());
        assertEquals(y, spot.at().y(), accuracy, spot.descent().name());
    }

    @Test
    void everyFileIsInTheOrderAndReadsBackAsItIs() throws IOException, Refused {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".json"))
                    .map(n -> n.replace(".json", "")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(names, new TreeSet<>(ALL.stream().map(Presets.Preset::id).toList()));
            assertEquals(names.size(), ALL.size());
        }
        var json = new PathJson(Catalog.standard());
        for (var preset : ALL) {
            String file = Files.readString(FOLDER.resolve(preset.id() + ".json"));
            assertEquals(json.write(preset.plan()), file);
            assertEquals(preset.plan(), json.read(file));
        }
    }

    @Test
    void everyTrainingReadsBackAsItIs() throws IOException, Refused {
        var json = new TrainJson(Catalog.standard());
        Path folder = FOLDER.resolveSibling("train");
        try (var files = Files.list(folder)) {
            assertEquals(files.filter(f -> f.toString().endsWith(".json")).count(), TRAININGS.size());
        }
        for (var preset : TRAININGS) {
            String file = Files.readString(folder.resolve(preset.id() + ".json"));
            assertEquals(json.write(preset.plan()), file);
            assertEquals(Optional.empty(), ((TrainSpec) preset.plan().spec()).problem());
        }
    }

    @Test
    void everyPresetHasAShortNameAndAText() {
        for (Language language : Language.values()) {
            var texts = new Texts(language);
            for (var preset : Stream.concat(ALL.stream(), TRAININGS.stream()).toList()) {
                assertTrue(texts.get(preset.title()).length() <= 40, preset.id());
                String text = texts.get(preset.text());
                int length = text.length();
                assertTrue(length > 60 && length < 340, language + " " + preset.id() + ": " + length);
                // What is done, and what to notice in it: two sentences, with something to look for.
                assertEquals(2, text.split("(?<=[.?!])\\s+").length, text);
                assertTrue(text.matches("(?s).*\\d.*[.]"), text);
            }
        }
    }

    @Test
    void everyLaneStaysANumber() {
        for (var preset : ALL) {
            Race race = end(preset.id());
            IntStream.range(0, race.lanes()).forEach(i -> assertEquals(null, race.broken(i), preset.id()));
        }
    }

    @Test
    void book() {
        Race race = end("book");
        assertAt(-0.350393, 0.084782, 1e-6, race.spot(0));
        assertAt(0.896414, 0.088086, 1e-6, race.spot(1));
        assertAt(-0.120162, 0, 1e-6, race.spot(2));
        assertAt(0.136007, 0.318245, 1e-6, race.spot(3));
        assertEquals(31, first("book", 0, s -> s.at().x() > 0));
        assertTrue(first("book", 1, s -> s.at().x() > 0) < 30);
        assertTrue(first("book", 3, s -> s.at().x() > 0) <= 30);
        assertEquals(31, first("book", 2, s -> s.at().x() > 0 || s.at().y() < 0));
        says("book", "(−7, 2)", "30");
    }

    @Test
    void edge() {
        Race race = end("edge");
        assertTrue(Math.abs(race.spot(0).at().y()) < 0.1);
        assertEquals(2, Math.abs(race.spot(1).at().y()), 0);
        assertEquals(3.62, Math.abs(race.spot(2).at().y()), 0.005);
        says("edge", "0.95", "−2", "1.01", "3.62", "30");
    }

    @Test
    void nesterov() {
        Race race = at("nesterov", 1);
        assertEquals(0.916, race.spot(0).at().y(), 1e-12);
        assertEquals(1.24, race.spot(1).at().y(), 1e-12);
        assertEquals(1.6, race.spot(2).at().y(), 1e-12);
        double[] limits = {0.43, 0.68, 0.68};
        for (int i = 0; i < 3; i++) {
            var search = new LimitSearch(spec("nesterov").lanes().get(i).rule(), spec("nesterov").surface(),
                    spec("nesterov").start());
            var limit = assertInstanceOf(RateLimit.At.class, search.find(() -> false).orElseThrow());
            assertEquals(limits[i], limit.rate(), 0.005);
        }
        says("nesterov", "0.916", "1.24", "1.6", "0.43", "0.68");
    }

    @Test
    void adadelta() {
        var race = new Race(preset("adadelta").plan());
        while (race.advance()) {
            assertEquals(race.spot(1).at(), race.spot(0).at());
        }
        assertAt(-6.955, 1.955, 0.0005, race.spot(2));
        says("adadelta", "(−6.955, 1.955)", "30");
    }

    @Test
    void saddle() {
        int[] steps = {73, 57, 27, 20, 6};
        for (int i = 0; i < steps.length; i++) {
            assertEquals(steps[i], first("saddle", i, s -> Math.abs(s.at().y()) > 1));
        }
        says("saddle", "(1, 0.001)", "73", "57", "27", "20", "6");
    }

    @Test
    void stall() {
        Race race = end("stall");
        assertEquals(300, race.step());
        assertEquals(-4.004, race.spot(0).at().x(), 0.0005);
        assertTrue(Math.abs(race.spot(1).at().x()) < 0.00004);
        says("stall", "300", "−4.004", "0.00004");
    }

    @Test
    void newton() {
        assertAt(0, 0, 1e-14, at("newton", 1).spot(0));
        Race race = end("newton");
        assertTrue(race.spot(1).at().distance(new Point(0, 0)) > 0.3);
        assertTrue(race.spot(2).at().distance(new Point(0, 0)) > 0.3);
        says("newton", "30");
    }

    @Test
    void newtonInABentValley() {
        assertEquals(4.73, at("newton-valley", 1).spot(0).value(), 0.005);
        assertEquals(1412, at("newton-valley", 2).spot(0).value(), 0.5);
        assertEquals(6, first("newton-valley", 0, s -> s.value() < 1e-15));
        for (int step = 1; step <= 20; step++) {
            assertTrue(at("newton-valley", step).spot(1).value() < 12);
        }
        assertTrue(first("newton-valley", 1, s -> s.value() < 1e-4) > 10);
        says("newton-valley", "4.73", "1412", "12");
    }

    @Test
    void newtonWalksToASaddle() {
        assertAt(0, 0, 1e-15, at("newton-saddle", 1).spot(0));
        Race race = end("newton-saddle");
        assertAt(0, 0, 1e-15, race.spot(0));
        assertTrue(race.spot(1).value() < -10 && race.spot(2).value() < -10);
        says("newton-saddle", "(1, 0.5)", "10");
    }

    @Test
    void valley() {
        Race race = end("valley");
        assertEquals(500, race.step());
        assertEquals(2.28, race.spot(0).value(), 0.005);
        assertEquals(0.0018, race.spot(1).value(), 0.00005);
        assertEquals(0.016, race.spot(4).value(), 0.0005);
        assertEquals(spec("valley").lanes().get(0).rule().lr(), spec("valley").lanes().get(1).rule().lr());
        for (int i = 0; i < 5; i++) {
            assertTrue(first("valley", i, s -> s.value() < 5) < 30);
        }
        says("valley", "500", "0.0018", "0.016", "2.28");
    }

    @Test
    void basins() {
        Race race = end("basins");
        assertAt(3.58, -1.85, 0.01, race.spot(0));
        assertAt(3.58, -1.85, 0.01, race.spot(1));
        assertAt(3, 2, 0.02, race.spot(2));
        assertAt(3, 2, 0.02, race.spot(3));
        assertTrue(race.spot(4).value() > 181.6);
        says("basins", "(3.58, −1.85)", "(3, 2)");
    }

    @Test
    void traps() {
        Point dip = new Point(-3, 2);
        Race race = end("traps");
        assertTrue(race.spot(0).at().distance(dip) < 0.2 && race.spot(2).at().distance(dip) < 0.2);
        assertTrue(race.spot(1).at().distance(dip) > 1 && race.spot(3).at().distance(dip) > 1);
        assertTrue(race.spot(1).at().distance(new Point(0, 0)) < 2.5);
        assertTrue(race.spot(3).at().distance(new Point(0, 0)) < 2.5);
        PathSpec noisy = spec("traps");
        var quiet = new Race(Plan.of(new PathSpec(noisy.surface(), noisy.start(), noisy.steps(), noisy.seed(),
                0, noisy.lanes())));
        quiet.seek(noisy.steps());
        IntStream.range(0, 4).forEach(i -> assertTrue(quiet.spot(i).at().distance(dip) < 0.1));
        says("traps", "(−3, 2)");
    }

    @Test
    void plateau() {
        Spot first = at("plateau", 1).spot(0);
        assertEquals(0.001, first.gradient().distance(new Point(0, 0)), 0.0005);
        Race race = end("plateau");
        assertEquals(0.22, race.spot(0).at().distance(spec("plateau").start()), 0.005);
        Predicate<Spot> there = s -> s.at().distance(new Point(0, 0)) < 0.15;
        int[] steps = {154, 17, 75};
        for (int i = 0; i < steps.length; i++) {
            int lane = i + 1;
            assertTrue(first("plateau", lane, there) <= steps[i]);
            assertTrue(IntStream.rangeClosed(steps[i], 300)
                    .allMatch(step -> there.test(at("plateau", step).spot(lane))));
            assertTrue(!there.test(at("plateau", steps[i] - 1).spot(lane)));
        }
        says("plateau", "0.001", "300", "0.22", "154", "17", "75");
    }

    @Test
    void schedules() {
        var race = new Race(preset("schedules").plan());
        double[] means = new double[race.lanes()];
        race.seek(200);
        while (race.advance()) {
            for (int i = 0; i < means.length; i++) {
                means[i] += race.spot(i).value() / 100;
            }
        }
        assertEquals(300, race.step());
        assertEquals(0.38, means[0], 0.005);
        for (int i = 1; i < means.length; i++) {
            assertTrue(means[i] < 0.06, spec("schedules").lanes().get(i).name() + " " + means[i]);
        }
        List<String> names = spec("schedules").lanes().stream().map(Descent::name).toList();
        var best = IntStream.range(0, means.length).boxed()
                .sorted((a, b) -> Double.compare(means[a], means[b])).map(names::get).toList();
        assertEquals(List.of("exponential", "step", "1/t", "cosine", "warm-up", "η"), best);
        says("schedules", "100", "300", "0.38", "0.06");
    }
}
