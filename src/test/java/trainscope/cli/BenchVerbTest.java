package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.lab.bench.Redraw;
import trainscope.lab.bench.Screen;
import trainscope.lab.bench.ScreenBench;
import trainscope.lab.bench.ScreenFigures;
import trainscope.lab.bench.ScreenLoad;
import trainscope.lab.bench.Spread;
import trainscope.lab.bench.TrainFigures;
import trainscope.lab.bench.WallFigures;
import trainscope.lab.bench.Workload;

/// What `trainscope bench` asks for and prints; the measuring itself is the window's.
class BenchVerbTest {
    private static final Screen SCREEN = new Screen("headless", "software", 1);

    private final List<ScreenLoad> asked = new ArrayList<>();
    private final ScreenBench bench = new ScreenBench() {
        @Override
        public ScreenFigures room(ScreenLoad load) {
            asked.add(load);
            return new ScreenFigures(SCREEN, load, 12_000.4, new Spread(1.23456, 2, 3), new Spread(4, 5, 6),
                    new Spread(16.7, 17, 18), 59.97, 900_000.4, 1_000_000);
        }

        @Override
        public List<Redraw> series(double seconds, boolean headless) {
            return List.of(new Redraw(SCREEN, 640, 400, 1_000_000, 0.5, 20_000, 15),
                    new Redraw(SCREEN, 1200, 700, 1_000_000, 1, 20_000, 20));
        }

        @Override
        public TrainFigures training(double seconds, boolean headless) {
            return new TrainFigures(SCREEN, new Spread(16, 20, 30), 41, new Spread(1, 2, 3), 20, 850, 1000);
        }

        @Override
        public List<WallFigures> walls(double seconds, boolean headless) {
            return List.of(new WallFigures(SCREEN, 9, 5, 100, new Spread(50, 60, 70), new Spread(90, 95, 99),
                    new Spread(3, 4, 5), new Spread(16.7, 17, 18)));
        }
    };

    private Spoken bench(String line) {
        return Spoken.by(() -> bench, line.split(" "));
    }

    @Test
    void withoutOptionsTheUsualRoomIsMeasured() {
        Spoken spoken = bench("bench ui");
        assertEquals(0, spoken.code(), spoken.err());
        assertEquals(List.of(ScreenLoad.usual()), asked);
        List<String> rows = spoken.out().lines().toList();
        assertEquals("figure,value", rows.getFirst());
        assertTrue(rows.containsAll(List.of("platform,headless", "pipeline,software", "width,1280",
                "points_per_lane,12000", "work_ms.p50,1.235", "gap_ms.p99,18.0", "draws_per_second,60.0",
                "slowdown_percent,10.0")), spoken.out());
    }

    @Test
    void jsonHoldsTheSameFigures() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(
                        bench("bench ui --lanes 3 --steps 50 --size 900×700 --seconds 1/2 --headless --json")
                                .out());
        assertEquals(List.of(new ScreenLoad(3, 50, 900, 700, 0.5, true)), asked);
        assertEquals(3, root.get("lanes").asInt());
        assertEquals(5.0, root.get("clock_ms").get("p95").asDouble());
        assertEquals(900_000, root.get("steps_per_second").asLong());
    }

    @Test
    void everyWallHasItsRows() {
        List<String> rows = bench("bench walls").out().lines().toList();
        assertTrue(rows.containsAll(List.of("1.lanes,9", "1.units,100", "1.answered_ms.p95,60.0",
                "1.whole_ms.p50,90.0", "1.drag_work_ms.p95,4.0")), rows.toString());
    }

    @Test
    void theRoomOfTrainingIsHeldAgainstATrainingAlone() {
        List<String> rows = bench("bench train").out().lines().toList();
        assertTrue(rows.containsAll(List.of("gap_ms.p99,30.0", "longest_gap_ms,41.0", "work_ms.p95,2.0",
                "steps_per_second,850.0", "percent_of_alone,85.0")), rows.toString());
    }

    @Test
    void everySizeOfASeriesHasItsRows() {
        List<String> rows = bench("bench series").out().lines().toList();
        assertTrue(rows.containsAll(List.of("1.width,640", "1.times_faster,30.0", "2.times_faster,20.0")),
                rows.toString());
    }

    @Test
    void theEngineIsMeasuredWithOneThreadAndWithMore() throws IOException {
        JsonNode root = new ObjectMapper().readTree(
                bench("bench engine --rounds 1 --seconds 0.001 --threads 2 --json").out());
        assertTrue(root.get("limit_gigaflops_per_thread").asDouble() > 0, root.toString());
        assertEquals(2 * Workload.all().size(), root.get("workloads").size());
        JsonNode second = root.get("workloads").get(1);
        assertEquals("W1", second.get("id").asText());
        assertEquals(2, second.get("threads").asInt());
        assertTrue(second.get("samples_per_second").asLong() > 0, second.toString());
        assertTrue(second.get("percent_of_limit").asDouble() > 0, second.toString());
    }

    @Test
    void theTableForPeopleSaysWhatEachWorkloadIs() {
        String table = bench("bench engine --rounds 1 --seconds 0.001 --threads 1 --lang en").out();
        assertEquals(2 + Workload.all().size(), table.lines().count(), table);
        assertTrue(
                table.lines().anyMatch(row -> row.matches("A thread can do at most \\d+\\.\\d billion .*")),
                table);
        assertTrue(table.lines().anyMatch(row -> row.matches("W1 .* \\d+ % .*784.*")), table);
        assertTrue(table.lines().anyMatch(row -> row.matches("W4 .* 1 × .* steps/s .*2-8-8-1, tanh.*")),
                table);
    }

    @Test
    void whereThereIsNoWindowOneLineSaysSo() {
        Spoken spoken = Spoken.by(() -> {
            throw new UnsupportedOperationException("Unable to open DISPLAY");
        }, "bench", "ui", "--lang", "en");
        assertEquals(1, spoken.code());
        assertEquals("", spoken.out());
        assertEquals("trainscope: the window cannot be opened: Unable to open DISPLAY\n", spoken.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench                         | '' cannot be measured: ui, train, series, walls or engine
            bench things                  | 'things' cannot be measured
            bench ui --lanes 9            | there can be 1 to 8 lanes, not 9
            bench ui --lanes 0            | there can be 1 to 8 lanes, not 0
            bench ui --lanes 99999999999  | there can be 1 to 8 lanes, not
            bench ui --steps -1           | steps must be from 0 to 1000000, not -1
            bench ui --size large         | a size is two numbers such as 1280x800, not 'large'
            bench ui --size 10x10         | a window of 10x10 cannot be measured
            bench ui --size 999999x900    | its sides must be from 480 to 8192
            bench ui --seconds 0          | seconds must be more than 0
            bench engine --rounds 0      | rounds must be from 1 to 1000, not 0
            bench engine --threads 0     | there can be 1 to 256 threads, not 0
            bench engine --seconds 1e9   | seconds must be more than 0
            bench ui --seconds long       | --seconds needs a number, not 'long'
            """)
    void wrongUsageIsOneClearLineAndExitCodeTwo(String line, String sentence) {
        Spoken spoken = bench(line + " --lang en");
        assertEquals(2, spoken.code(), spoken.err());
        assertEquals(1, spoken.err().lines().count(), spoken.err());
        assertTrue(spoken.err().contains(sentence), spoken.err());
        assertEquals(List.of(), asked);
    }
}
