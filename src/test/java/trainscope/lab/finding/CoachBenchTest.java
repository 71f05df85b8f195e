package trainscope.lab.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoachBenchTest {
    @Test
    void everyDetectorFindsItsCases(@TempDir Path folder) throws IOException {
        List<String> missed = Stream.concat(Cases.broken(), Cases.files(folder)).flatMap(each -> {
            List<String> found = Watch.of(each.plan()).names();
            return found.containsAll(each.expected()) ? Stream.of()
                    : Stream.of(each.name() + ": " + each.expected() + ", found " + found);
        }).toList();
        assertEquals(List.of(), missed);
    }

    @Test
    void noiseAndLackOfCapacityDoNotComeAndGo() {
        List<String> restless = Stream.of("noisy-batches", "underfitting").flatMap(id -> Cases.broken()
                .filter(each -> each.expected().contains(id))
                .flatMap(each -> {
                    int flips = Watch.of(each.plan()).flips(id);
                    return flips == 1 ? Stream.of()
                            : Stream.of(each.name() + ": " + id + " changed " + flips + " times");
                })).toList();
        assertEquals(List.of(), restless);
    }

    @Test
    void everyDetectorHasTwoCasesAtLeast(@TempDir Path folder) throws IOException {
        Map<String, Long> cases = Stream.concat(Cases.broken(), Cases.files(folder))
                .flatMap(each -> each.expected().stream())
                .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        for (Detector detector : Coach.standard().detectors()) {
            assertTrue(cases.getOrDefault(detector.id(), 0L) >= 2, detector.id());
        }
        assertEquals(Coach.standard().detectors().size(), cases.size());
    }

    @Test
    void nothingIsFoundAtAnyMomentOfAHealthyRun() {
        List<String> alarms = Cases.healthy().flatMap(each -> LongStream.of(1, 2).mapToObj(each::seeded))
                .flatMap(each -> {
                    Watch watch = Watch.of(each.plan());
                    return watch.history().keySet().stream().filter(watch::ever)
                            .map(id -> each.name() + ", seed " + each.seed() + ": " + id);
                }).toList();
        assertEquals(List.of(), alarms);
    }
}
