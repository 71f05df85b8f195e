package trainscope.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trainscope.engine.math.Kernels;

/// Work is shared whole: every place is worked on once, by as many threads as it is worth.
@Timeout(120)
class WorkplaceTest {
    private static final long PLENTY = 1_000_000;

    private final Kernels kernels = Kernels.plain();

    @Test
    void everyPlaceIsWorkedOnOnce() {
        for (int threads : new int[] {1, 2, 3, 4}) {
            try (var place = new Workplace(kernels, threads)) {
                for (int n : new int[] {1, 2, 3, 5, 16, 17, 100, 1001}) {
                    for (long cost : new long[] {1, 1_000, PLENTY}) {
                        var done = new AtomicIntegerArray(n);
                        place.share(n, cost, (from, to) -> {
                            for (int i = from; i < to; i++) {
                                done.incrementAndGet(i);
                            }
                        });
                        for (int i = 0; i < n; i++) {
                            assertEquals(1, done.get(i), threads + " threads, " + n + " at " + cost);
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotWorthItStartsNoThread() {
        try (var place = new Workplace(kernels, 4)) {
            Set<Thread> before = crews();
            place.share(10, 100, (_, _) -> {});
            place.share(1, PLENTY, (_, _) -> {});
            assertEquals(before, crews());
        }
    }

    @Test
    void threadsEndWithThePlaceAndWorkGoesOnAlone() throws InterruptedException {
        Set<Thread> before = crews();
        var place = new Workplace(kernels, 3);
        place.share(1000, PLENTY, (_, _) -> {});
        Set<Thread> started = crews();
        started.removeAll(before);
        assertEquals(2, started.size());
        assertTrue(started.stream().allMatch(Thread::isDaemon));
        place.close();
        for (Thread thread : started) {
            thread.join();
        }
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        place.share(1000, PLENTY, (_, _) -> workers.add(Thread.currentThread()));
        assertEquals(Set.of(Thread.currentThread()), workers);
    }

    @Test
    void thereIsAlwaysSomebody() {
        assertThrows(IllegalArgumentException.class, () -> new Workplace(kernels, 0));
    }

    private static Set<Thread> crews() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("crew-"))
                .collect(Collectors.toSet());
    }
}
