package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.TrainSpec;

/// What the texts of the galleries claim, measured.
class TrainPresetsTest {
    private static Presets.Preset preset(String id) {
        return new Presets(Catalog.standard()).trainings().stream().filter(p -> p.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static Race race(String id) throws Refused {
        return Race.of(preset(id).plan(), new Library(1));
    }

    private static double review(Race race, int lane, String metric) {
        return race.review(lane)[race.metrics().indexOf(metric) - race.stepMetrics()];
    }

    /// The steps of the reviews at which a metric of each lane was so first; 0 for never.
    private static long[] first(String id, String metric, DoublePredicate so) throws Refused {
        try (Race race = race(id)) {
            long every = ((TrainSpec) race.plan().spec()).routine().every();
            var found = new long[race.lanes()];
            while (race.advance()) {
                for (int lane = 0; lane < found.length && race.step() % every == 0; lane++) {
                    if (found[lane] == 0 && so.test(review(race, lane, metric))) {
                        found[lane] = race.step();
                    }
                }
            }
            return found;
        }
    }

    private static void says(String id, String... figures) {
        for (Language language : Language.values()) {
            String text = new Texts(language).get(preset(id).text());
            for (String figure : figures) {
                assertTrue(text.contains(figure), language + " " + id + " does not say " + figure);
            }
        }
    }

    private static void assertFirst(String id, long[] found, long... wanted) {
        for (int lane = 0; lane < wanted.length; lane++) {
            assertEquals(wanted[lane], found[lane], id + ", lane " + lane);
        }
    }

    @Test
    void theSmallerTheBeginningTheLongerThePlateau() throws Refused {
        assertFirst("plateau", first("plateau", "training-loss", loss -> loss < 2), 560, 190, 100, 10);
        says("plateau", "560", "190", "100", "2.303");
    }

    @Test
    void theStableFormIsLostLaterAndTheLowerRateNever() throws Refused {
        try (Race race = race("nan")) {
            race.seek(Long.MAX_VALUE);
            assertEquals(3, Objects.requireNonNull(race.broken(0)).step());
            assertEquals(71, Objects.requireNonNull(race.broken(1)).step());
            assertNull(race.broken(2));
            assertEquals(1, review(race, 2, "validation-accuracy"));
            assertNotNull(race.broken(1));
        }
        says("nan", "3", "71", "0.001");
    }

    @Test
    void decayHelpsValidationAndTooMuchLearnsNothing() throws Refused {
        try (Race race = race("decay-sweep")) {
            race.seek(Long.MAX_VALUE);
            assertEquals(0.787, review(race, 0, "validation-accuracy"), 0.0006);
            assertEquals(1, review(race, 0, "training-accuracy"));
            assertEquals(0.852, review(race, 2, "validation-accuracy"), 0.0006);
            assertEquals(0.85, review(race, 2, "training-accuracy"), 1e-9);
            assertTrue(review(race, 3, "training-accuracy") < 0.2);
        }
        says("decay-sweep", "78.7", "85.2", "15 %");
    }

    @Test
    void dropoutHelpsLessAndTakesItsTime() throws Refused {
        assertFirst("dropout-sweep", first("dropout-sweep", "training-accuracy", share -> share == 1), 30, 60,
                270, 0);
        try (Race race = race("dropout-sweep")) {
            race.seek(Long.MAX_VALUE);
            assertEquals(0.787, review(race, 0, "validation-accuracy"), 0.0006);
            assertEquals(0.819, review(race, 2, "validation-accuracy"), 0.0006);
            assertTrue(review(race, 3, "validation-accuracy") < review(race, 2, "validation-accuracy"));
        }
        says("dropout-sweep", "78.7", "81.9");
    }

    @Test
    void twentyDigitsAreLearnedByHeart() throws Refused {
        assertFirst("tiny-set", first("tiny-set", "training-accuracy", share -> share == 1), 6, 0, 0);
        try (Race race = race("tiny-set")) {
            race.seek(Long.MAX_VALUE);
            assertTrue(review(race, 1, "training-loss") > 2.2);
            assertEquals(0.4, review(race, 2, "training-accuracy"), 1e-9);
        }
        says("tiny-set", "6", "40 %", "0.0001");
    }
}
