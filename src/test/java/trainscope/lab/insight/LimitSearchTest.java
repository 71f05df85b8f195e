package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.PathText;

class LimitSearchTest {
    private static final PathText TEXT = new PathText(Catalog.standard());

    private static Optimizer rule(String text) throws Refused {
        return TEXT.lane(text, List.of()).rule();
    }

    private static RateLimit limit(String rule, String surface, Point start) throws Refused {
        return new LimitSearch(rule(rule), TEXT.surface(surface), start).find(() -> false).orElseThrow();
    }

    private static RateLimit limit(String rule, String surface) throws Refused {
        return limit(rule, surface, new Point(-7, 2));
    }

    private static double rate(String rule, String surface) throws Refused {
        return assertInstanceOf(RateLimit.At.class, limit(rule, surface), rule + " on " + surface).rate();
    }

    /// The largest curvature of each is known, and with it the limit of each rule.
    @ParameterizedTest
    @CsvSource({"quadratic, 2", "quadratic(steepness=200), 2", "quadratic(steepness=0.05), 40",
        "x^2/20+y^2, 2", "500*x^2+y^2, 1000", "x^2/2000+y^2/200, 0.01", "x^2+x*y+y^2, 3",
        "3e5*x^2, 6e5", "1e-5*y^2, 2e-5"})
    void agreesWithTheClosedForms(String surface, double curvature) throws Refused {
        for (double a : new double[] {0, 0.5, 0.9}) {
            String values = "(momentum=" + a;
            assertLimit(2 * (1 + a) / curvature, "Momentum" + values + ")", surface);
            assertLimit(2 * (1 + a) / curvature, "Momentum" + values + ", form=torch)", surface);
            double ahead = 2 * (1 + a) / ((1 + 2 * a) * curvature);
            assertLimit(ahead, "Nesterov" + values + ")", surface);
            assertLimit(ahead, "Nesterov" + values + ", form=lookahead-theta)", surface);
            assertLimit(2 * (1 + a) / ((1 + 2 * a + 2 * a * a) * curvature),
                    "Nesterov" + values + ", form=seed)", surface);
        }
        assertLimit(2 / curvature, "SGD", surface);
    }

    private static void assertLimit(double expected, String rule, String surface) throws Refused {
        assertEquals(1, rate(rule, surface) / expected, 5e-5, rule + " on " + surface);
    }

    @Test
    void newtonsLimitIsTwoOnEveryBowl() throws Refused {
        assertEquals(2, rate("Newton", "quadratic"), 1e-4);
        assertEquals(2, rate("Newton", "500*x^2+y^2"), 1e-4);
    }

    /// W ← (1 − η·λ)·W grows by itself for η > 2/λ.
    @Test
    void adamWIsLimitedByItsOwnDecay() throws Refused {
        assertEquals(200, rate("AdamW", "quadratic"), 0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adam", "Adam(form=torch)", "AdaGrad", "RMSProp", "AMSGrad", "NAdam", "Lion"})
    void rulesWhoseStepsDoNotGrowWithTheSlopeNeverDiverge(String rule) throws Refused {
        for (String surface : List.of("quadratic", "500*x^2+y^2", "himmelblau")) {
            var none = assertInstanceOf(RateLimit.NoneUpTo.class, limit(rule, surface), rule + " " + surface);
            assertEquals(1e8, none.top(), 1);
        }
    }

    @Test
    void aListingThatUsesNoRateDivergesAtAllOrNone() throws Refused {
        assertInstanceOf(RateLimit.NoneUpTo.class, limit("AdaDelta(form=seed-if)", "quadratic"));
        assertInstanceOf(RateLimit.BelowAll.class, limit("AdaDelta(form=seed-if)", "500*x^2+y^2"));
    }

    @Test
    void whatFallsWithoutEndIsNotCalledDivergent() throws Refused {
        assertInstanceOf(RateLimit.Bottomless.class, limit("SGD", "saddle"));
        assertInstanceOf(RateLimit.Bottomless.class, limit("Adam", "x"));
    }

    /// Only what is steep where the lane walks can throw it off.
    @Test
    void theStartMatters() throws Refused {
        var inTheValley = assertInstanceOf(RateLimit.At.class, limit("SGD", "quadratic", new Point(-7, 0)));
        assertEquals(20, inTheValley.rate(), 0.001);
        assertInstanceOf(RateLimit.NoneUpTo.class, limit("SGD", "quadratic", new Point(0, 0)));
    }

    @Test
    void aCurvedValleyHasALimitOnBothSidesOfWhichItIsTrue() throws Refused {
        Surface valley = TEXT.surface("rosenbrock");
        double limit = rateOf(new LimitSearch(rule("SGD"), valley, valley.start()).find(() -> false));
        assertTrue(limit > 5e-4 && limit < 0.01, "limit " + limit);
    }

    private static double rateOf(Optional<RateLimit> found) {
        return assertInstanceOf(RateLimit.At.class, found.orElseThrow()).rate();
    }

    @Test
    void leavingTheDomainIsDivergence() throws Refused {
        var log = assertInstanceOf(RateLimit.At.class, limit("SGD", "(log(x))^2+y^2", new Point(3, 1)));
        assertTrue(log.rate() > 0.1 && log.rate() <= 1.0001, "limit " + log.rate());
    }

    @Test
    void isAlwaysTheSame() throws Refused {
        assertEquals(limit("Nesterov", "rosenbrock"), limit("Nesterov", "rosenbrock"));
    }

    @Test
    void canBeCancelledAtAnyMoment() throws Refused {
        for (int moment : new int[] {1, 5, 80, 120, 400}) {
            var asked = new AtomicInteger();
            var search = new LimitSearch(rule("SGD"), TEXT.surface("quadratic"), new Point(-7, 2));
            assertEquals(Optional.empty(), search.find(() -> asked.incrementAndGet() >= moment));
            assertEquals(moment, asked.get());
        }
    }

    @Test
    void anInterruptedThreadStopsSearching() throws Refused {
        Thread.currentThread().interrupt();
        var search = new LimitSearch(rule("SGD"), TEXT.surface("quadratic"), new Point(-7, 2));
        assertEquals(Optional.empty(), search.find(() -> false));
        assertTrue(Thread.interrupted());
    }
}
