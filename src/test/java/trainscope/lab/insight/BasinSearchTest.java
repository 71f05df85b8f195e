package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;

class BasinSearchTest {
    private static final PathText TEXT = new PathText(Catalog.standard());

    private static BasinSpec spec(String surface, String lane, int columns, int rows, int steps)
            throws Refused {
        Surface ground = TEXT.surface(surface);
        return new BasinSpec(ground, TEXT.lane(lane, List.of()), ground.home(), columns, rows, steps);
    }

    private static BasinMap map(BasinSpec spec) {
        var search = new BasinSearch(spec);
        search.run();
        return whole(search);
    }

    private static BasinMap whole(BasinSearch search) {
        BasinMap map = search.take();
        assertNotNull(map);
        assertTrue(map.isWhole());
        return map;
    }

    private static String cells(BasinMap map) {
        var text = new StringBuilder();
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                text.append(map.end(column, row)).append('/').append(map.steps(column, row)).append(' ');
            }
        }
        return text.toString();
    }

    /// Whatever a cell says is what a race from there does.
    @ParameterizedTest
    @ValueSource(strings = {"SGD(lr=0.01)", "Adam(lr=0.3)", "Momentum(lr=0.005, schedule=cosine(steps=200))",
        "Newton", "SGD(lr=0.05)"})
    void everyCellTellsWhereARaceFromThereEnds(String lane) throws Refused {
        BasinMap map = map(spec("himmelblau", lane, 19, 13, 200));
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                assertRace(map, column, row, lane);
            }
        }
    }

    private static void assertRace(BasinMap map, int column, int row, String lane) throws Refused {
        var race = new Race(Plan.of(new PathSpec(TEXT.surface("himmelblau"), map.start(column, row), 200, 1,
                0, List.of(TEXT.lane(lane, List.of())))));
        int end = map.end(column, row);
        int steps = map.steps(column, row);
        if (end == BasinMap.GONE) {
            race.seek(steps);
            double far = race.spot(0).at().distance(map.start(column, row));
            assertFalse(far < 15_000, lane + " is only " + far + " away");
            return;
        }
        double near = new BasinSpec(TEXT.surface("himmelblau"), TEXT.lane(lane, List.of()), map.window(), 1,
                1, 1).near();
        race.seek(200);
        assertEquals(end, nearest(map, race.spot(0).at(), near), column + ", " + row);
        if (end >= 0 && steps > 0) {
            race.seek(steps);
            assertEquals(end, nearest(map, race.spot(0).at(), near));
            race.seek(steps - 1);
            assertTrue(nearest(map, race.spot(0).at(), near) != end);
        }
    }

    private static int nearest(BasinMap map, Point at, double near) {
        return IntStream.range(0, map.minima().size()).filter(i -> map.minima().get(i).distance(at) <= near)
                .findFirst().orElse(BasinMap.ON_THE_WAY);
    }

    @Test
    void allFourBasinsOfHimmelblauAreThere() throws Refused {
        BasinMap map = map(spec("himmelblau", "SGD(lr=0.01)", 60, 45, 300));
        for (int i = 0; i < map.minima().size(); i++) {
            Point minimum = map.minima().get(i);
            int column = (int) ((minimum.x() + 6) / 12 * 60);
            int row = (int) ((minimum.y() + 4.5) / 9 * 45);
            assertEquals(i, map.end(column, row));
        }
    }

    @Test
    void minimaWithoutANameAreNotCalledOnTheWay() throws Refused {
        BasinMap map = map(spec("rastrigin", "SGD(lr=0.001)", 21, 15, 500));
        assertEquals(0, map.end(10, 7));
        assertEquals(BasinMap.ELSEWHERE, map.end(5, 7));
        BasinMap slow = map(spec("plateau", "SGD(lr=0.001)", 9, 9, 50));
        assertEquals(BasinMap.ON_THE_WAY, slow.end(0, 0));
        assertEquals(50, slow.steps(0, 0));
    }

    @Test
    void whatRunsAwayIsGone() throws Refused {
        BasinMap map = map(spec("saddle", "SGD(lr=0.5)", 5, 4, 200));
        assertTrue(map.minima().isEmpty());
        assertEquals(BasinMap.GONE, map.end(0, 0));
        assertTrue(map.steps(0, 0) < 20);
    }

    @Test
    void comesFromCoarseToFineAndEveryMapIsAStepOnTheWay() throws Refused {
        BasinSpec spec = spec("himmelblau", "Adam(lr=0.3)", 64, 48, 50);
        var search = new BasinSearch(spec);
        List<BasinMap> seen = new ArrayList<>();
        var thread = new Thread(search);
        thread.start();
        while (seen.isEmpty() || !seen.getLast().isWhole()) {
            BasinMap map = search.take();
            if (map != null) {
                seen.add(map);
            }
            Thread.onSpinWait();
        }
        BasinMap whole = map(spec);
        assertEquals(cells(whole), cells(seen.getLast()));
        double before = 0;
        for (BasinMap map : seen) {
            assertTrue(map.progress() > before || map.isWhole());
            before = map.progress();
            assertTrue(map.end(0, 0) == whole.end(0, 0));
        }
        assertNull(search.take());
    }

    @Test
    void isTheSameOnAnyThread() throws Exception {
        BasinSpec spec = spec("beale", "NAdam(lr=0.1)", 33, 17, 100);
        String alone = cells(map(spec));
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tasks = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(_ -> () -> cells(map(spec))).toList();
            for (var result : pool.invokeAll(tasks)) {
                assertEquals(alone, result.get());
            }
        }
    }

    @Test
    void canBeCancelled() throws Exception {
        var search = new BasinSearch(spec("himmelblau", "Adam(lr=0.3)", 2000, 2000, 2000));
        var thread = new Thread(search);
        thread.start();
        BasinMap map = search.take();
        while (map == null) {
            Thread.onSpinWait();
            map = search.take();
        }
        search.cancel();
        thread.join(10_000);
        assertFalse(thread.isAlive());
        assertTrue(map.progress() < 0.5);
    }
}
