package trainscope.lab.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.optim.Adam;
import trainscope.engine.surface.Point;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

class PathJsonTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final PathText TEXT = new PathText(CATALOG);
    private static final PathJson JSON = new PathJson(CATALOG);

    private static Plan plan(String surface, String... lanes) throws Refused {
        return Plan.of(new PathSpec(TEXT.surface(surface), new Point(-7, 0.1), 30, 5, 0.25,
                TEXT.lanes(List.of(lanes))));
    }

    private static String sample() throws Refused {
        Plan plan = plan("x^2/20+y^2", "Adam(lr=0.3)",
                "SGD(schedule=warm-up(steps=3, then=cosine(steps=50)), name=\"느린 길\")");
        return JSON.write(plan.with(new Change.Turn(3, 0, TEXT.lane("Adam(lr=0.1)", List.of())))
                .with(new Change.Branch(7, 2, 1, TEXT.lane("Newton", List.of()))));
    }

    @Test
    void everythingOnOfferSurvivesBeingSavedAndRead() throws Refused {
        for (var surface : CATALOG.surfaces().entries()) {
            for (var optimizer : CATALOG.optimizers().entries()) {
                for (var variant : optimizer.variants()) {
                    var lanes = new ArrayList<Descent>();
                    CATALOG.schedules().entries()
                            .forEach(s -> lanes.add(new Descent(s.id(), variant.prototype(), s.prototype())));
                    Plan plan = Plan.of(
                            new PathSpec(surface.prototype(), new Point(1e-300, 1 / 3.0), 30, 1, 0, lanes));
                    assertEquals(plan, JSON.read(JSON.write(plan)));
                }
            }
        }
    }

    @Test
    void aTypedSurfaceAndAJournalSurvive() throws Refused {
        Plan read = JSON.read(sample());
        assertEquals(sample(), JSON.write(read));
        assertEquals(2, read.journal().size());
        assertEquals("느린 길", read.spec().lanes().get(1).name());
    }

    @Test
    void whatIsLeftOutTakesItsDefault() throws Refused {
        Plan plan = JSON
                .read("""
                        {"format": "trainscope.path", "version": 1, "surface": {"name": "quadratic"}, "start": [-7, 2],
                         "steps": 30, "seed": 1, "lanes": [{"name": "a", "rule": {"name": "adam", "form": "torch"}}]}""");
        assertEquals(1e-8, ((Adam) ((Descent) plan.spec().lanes().getFirst()).rule()).eps());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format" : "trainscope.path" | "format" : "other"          | json.format
            "version" : 1                | "version" : 2               | json.newer
            "version" : 1                | "version" : "1"             | json.wrong-field
            "steps" : 30                 | "steps" : -1                | spec.steps
            "steps" : 30                 | "steps" : 30.5              | json.wrong-field
            "steps" : 30                 | "steps" : 1e99              | json.wrong-field
            "steps" : 30,                | ''                          | json.missing-field
            "noise" : 0.25               | "noise" : -0.25             | spec.noise
            "noise" : 0.25               | "noise" : 0.25, "extra" : 1 | json.unknown-field
            "noise" : 0.25               | "noise" : 0.25, "seed" : 1  | json.syntax
            "lr" : 0.3                   | "lr" : "fast"               | catalog.not-a-number
            "lr" : 0.3                   | "lr" : true                 | json.wrong-field
            "lr" : 0.3                   | "pace" : 0.3                | catalog.unknown-knob
            "name" : "adam"              | "name" : "adm"              | catalog.unknown-optimizer
            "name" : "Adam"              | "name" : ""                 | spec.lane-name
            "name" : "Newton"            | "name" : "\\n"              | spec.lane-name
            "name" : "Newton"            | "name" : "느린 길"           | spec.lane-twice
            "version" : 1                | "version" : -1              | json.wrong-field
            "formula" : "x^2/20+y^2"     | "formula" : "x^2/20+z^2"    | formula.unknown-name
            "parent" : 1                 | "parent" : 9                | spec.journal
            "step" : 7                   | "step" : 1                  | spec.journal
            "step" : 7                   | "step" : 31                 | spec.journal
            "lane" : 0                   | "lane" : 2                  | spec.journal
            """)
    void mistakesAreNamed(String before, String after, String key) throws Refused {
        assertTrue(sample().contains(before), sample());
        String broken = sample().replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
        assertEquals(key, assertThrows(Refused.class, () -> JSON.read(broken)).problem().key());
    }

    @Test
    void aFileCutOrChangedAnywhereIsRefusedOrRead() throws Refused {
        String whole = sample();
        var refused = new AtomicInteger();
        for (int i = 0; i < whole.length(); i++) {
            tryToRead(whole.substring(0, i), refused);
        }
        assertTrue(refused.get() >= whole.length() - 2, "refused " + refused);
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            var changed = new StringBuilder(whole);
            for (int j = 0; j <= random.nextInt(3); j++) {
                changed.setCharAt(random.nextInt(whole.length()), (char) (32 + random.nextInt(96)));
            }
            tryToRead(changed.toString(), refused);
        }
    }

    /// Whatever a run can do to its journal can be saved, read and run again.
    @Test
    void branchesOutOfOrderAndALaterEndSurvive() throws Refused {
        Plan plan = plan("x^2/20+y^2", "Adam(lr=0.3)")
                .with(new Change.Branch(20, 1, 0, TEXT.lane("SGD(name=late)", List.of())))
                .with(new Change.Branch(5, 2, 0, TEXT.lane("SGD(name=early)", List.of())))
                .with(new Change.Branch(25, 3, 1, TEXT.lane("SGD(name=child)", List.of())));
        assertEquals(plan, JSON.read(JSON.write(plan)));
        Plan shorter = plan.upTo(10);
        assertEquals(2, shorter.lanes());
        assertEquals("early", shorter.lane(1, 30).name());
        assertEquals(shorter, JSON.read(JSON.write(shorter)));
    }

    @Test
    void aMarkAtTheBeginningIsNoMistake() throws Refused {
        assertEquals(JSON.read(sample()), JSON.read("\uFEFF" + sample()));
    }

    @Test
    void bombsAreRefused() {
        for (String bomb : List.of("[".repeat(1_000_000), "{\"a\":".repeat(100_000), "9".repeat(1_000_000),
                "{\"format\":\"trainscope.path\",\"version\":" + "1".repeat(1000) + "}", "", "null",
                "\uD800")) {
            assertThrows(Refused.class, () -> JSON.read(bomb));
        }
    }

    private static void tryToRead(String text, AtomicInteger refused) {
        try {
            JSON.read(text);
        } catch (Refused e) {
            refused.incrementAndGet();
        }
    }
}
