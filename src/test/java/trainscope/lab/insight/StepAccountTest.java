package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.engine.optim.Cosine;
import trainscope.engine.optim.Newton;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.engine.surface.Himmelblau;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Rosenbrock;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;

class StepAccountTest {
    private static final Catalog CATALOG = Catalog.standard();

    /// Every rule in every form, as it is offered, with a greater rate, and with the decay that some have switched off.
    static Stream<Optimizer> everyRule() {
        return CATALOG.optimizers().entries().stream().flatMap(e -> e.variants().stream())
                .map(v -> v.prototype()).flatMap(StepAccountTest::versions);
    }

    private static Stream<Optimizer> versions(Optimizer rule) {
        Optimizer swift = Composition.with(rule, "lr", 0.03);
        Stream<Optimizer> versions = Stream.of(rule, swift);
        for (String decay : List.of("weightDecay", "damping")) {
            if (Composition.parts((Record) rule).containsKey(decay)) {
                versions = Stream.concat(versions, Stream.of(Composition.with(swift, decay, 0.4)));
            }
        }
        return versions;
    }

    private static Race race(Surface surface, Point start, long steps, double noise, Descent... lanes) {
        return new Race(Plan.of(new PathSpec(surface, start, steps, 1, noise, List.of(lanes))));
    }

    private static Race race(Surface surface, Optimizer rule, Schedule schedule, double noise) {
        return race(surface, surface.start(), 300, noise, new Descent("lane", rule, schedule));
    }

    private static PathFrame.Update update(Race race) {
        return present(race.spot(0).update());
    }

    private static PathFrame.Update present(PathFrame.Update update) {
        assertNotNull(update);
        return update;
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void leadsWhereTheEngineWentToTheLastBit(Optimizer rule) {
        for (Surface surface : List.of(new Quadratic(20), new Rosenbrock(1, 100), new Himmelblau())) {
            for (double noise : new double[] {0, 0.5}) {
                Race race = race(surface, rule, new Cosine(200, 0.001), noise);
                while (race.advance()) {
                    PathFrame.Update update = update(race);
                    StepAccount account = StepAccount.of(surface, update, Figures.usual());
                    PathFrame.Spot now = race.spot(0);
                    double bound = rule instanceof Newton ? inaccuracy(surface, update, now) : 0;
                    assertNear(now.at(), account.next(), bound, rule + " at " + race.step());
                    assertMemory(now, account, rule);
                }
            }
        }
    }

    private static void assertNear(Point engine, Point account, double bound, String what) {
        if (Double.isFinite(engine.x() + engine.y()) && Double.isFinite(bound)) {
            assertEquals(engine.x(), account.x(), bound, what);
            assertEquals(engine.y(), account.y(), bound, what);
        }
    }

    /// The memory that the lines assign is the memory the rule has afterwards.
    private static void assertMemory(PathFrame.Spot now, StepAccount account, Optimizer rule) {
        for (PathFrame.Memory memory : now.memory()) {
            var last = account.lines().stream().filter(l -> l.target().equals(memory.name()))
                    .reduce((_, b) -> b).orElseThrow();
            assertEquals(memory.x(), last.x().value(), rule + " " + memory.name());
            assertEquals(memory.y(), last.y().value(), rule + " " + memory.name());
        }
    }

    /// How far two ways of solving for Newton's step may differ: by the condition of the matrix.
    private static double inaccuracy(Surface surface, PathFrame.Update update, PathFrame.Spot now) {
        double[] bend = new double[3];
        surface.hessian(update.from().x(), update.from().y(), bend);
        double damping = ((Newton) update.by()).damping();
        double a = bend[0] + damping;
        double c = bend[2] + damping;
        double size = Math.abs(a) + Math.abs(c) + Math.abs(bend[1]);
        double condition = size * size / Math.abs(a * c - bend[1] * bend[1]);
        double move = update.from().distance(now.at());
        return 1e-15 * (1 + condition) * (move + Math.abs(now.at().x()) + Math.abs(now.at().y()));
    }

    @Test
    void showsFormulaNumbersAndResult() throws Refused {
        var momentum = new PathText(CATALOG).lane("Momentum(lr=0.1)", List.of());
        Race race = race(new Quadratic(20), new Point(-7, 2), 30, 0, momentum);
        race.seek(2);
        StepAccount account = StepAccount.of(new Quadratic(20), update(race), Figures.usual());
        assertEquals(2, account.step());
        assertEquals(List.of("g", "v", "W"),
                account.lines().stream().map(StepAccount.Line::target).toList());
        assertLine(account.lines().get(0), "∇f(W)", "∇f(−6.930, +1.600)", "−0.6930", "+3.200");
        assertLine(account.lines().get(1), "α·v − η·g", "0.9·(+0.07000) − 0.1·(−0.6930)", "+0.1323",
                "−0.6800");
        assertLine(account.lines().get(2), "W + v", "−6.930 + (+0.1323)", "−6.798", "+0.9200");
    }

    private static void assertLine(StepAccount.Line line, String formula, String inX, String x, String y) {
        assertEquals(formula, line.formula());
        assertEquals(inX, line.x().numbers());
        assertEquals(x, line.x().result());
        assertEquals(y, line.y().result());
    }

    @Test
    void whatBothAxesShareIsSaidSo() throws Refused {
        var adam = new PathText(CATALOG).lane("Adam(lr=0.3)", List.of());
        Race race = race(new Quadratic(20), new Point(-7, 2), 30, 0, adam);
        race.seek(3);
        StepAccount account = StepAccount.of(new Quadratic(20), update(race), Figures.usual());
        var shared = account.lines().stream().filter(StepAccount.Line::shared)
                .map(StepAccount.Line::target).toList();
        assertEquals(List.of("β₁ᵗ", "β₂ᵗ", "η′"), shared);
        var product = account.lines().get(1).x();
        assertEquals("0.81·0.9 = 0.729", product.numbers() + " = " + product.result());
        var move = account.lines().getLast();
        assertEquals("W − η′·m/(√v + ε)", move.formula());
        assertTrue(move.y().numbers().matches("\\+1\\.4\\d\\d − 0\\.\\d+·\\(\\+.*\\)/\\(√.* \\+ 1e−7\\)"),
                move.y().numbers());
    }

    @Test
    void chanceInTheGradientIsShownAsSuch() throws Refused {
        var lane = new PathText(CATALOG).lane("SGD(lr=0.1)", List.of());
        Race race = race(new Quadratic(20), new Point(-7, 2), 30, 1, lane);
        race.advance();
        var first = StepAccount.of(new Quadratic(20), update(race), Figures.usual()).lines().getFirst();
        assertEquals("∇f(W) + ξ", first.formula());
        assertTrue(first.x().numbers().startsWith("∇f(−7.000, +2.000) + ("), first.x().numbers());
    }

    @Test
    void aChangedLaneStillTellsOfTheRuleThatMadeItsLatestStep() throws Refused {
        var text = new PathText(CATALOG);
        Race race = race(new Quadratic(20), new Point(-7, 2), 3000, 0, text.lane("Adam(lr=0.3)", List.of()));
        assertNull(race.spot(0).update());
        race.seek(1024);
        PathFrame.Update before = update(race);
        race.turn(0, text.lane("SGD(lr=0.01)", List.of()));
        assertEquals(before, update(race));
        int child = race.branch(1024, 0, text.lane("Momentum(lr=0.01, name=child)", List.of()));
        assertEquals(before, race.spot(child).update());
        race.seek(2500);
        assertEquals(text.lane("SGD(lr=0.01)", List.of()).rule(), update(race).by());
        race.seek(1024);
        assertEquals(before, update(race));
        assertEquals(before, race.spot(child).update());
        race.seek(1025);
        assertEquals(1025, update(race).step());
        assertEquals(text.lane("SGD(lr=0.01)", List.of()).rule(), update(race).by());
    }
}
