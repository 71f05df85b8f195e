package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A crew does every chunk once, whatever its size, and nobody is left waiting.
@Timeout(120)
class CrewTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyChunkIsDoneOnceRunAfterRun(int size) {
        try (var crew = new Crew(size)) {
            assertEquals(size, crew.size());
            var done = new AtomicIntegerArray(40);
            int runs = 5_000;
            for (int run = 1; run <= runs; run++) {
                int chunks = run % 41;
                crew.run(chunks, (chunk, member) -> {
                    done.incrementAndGet(chunk);
                    assertTrue(member >= 0 && member < size);
                });
                for (int chunk = 0; chunk < chunks; chunk++) {
                    assertEquals(1, done.getAndSet(chunk, 0), "chunk " + chunk + " of run " + run);
                }
            }
        }
    }

    @Test
    void membersWorkAtTheSameTime() throws Exception {
        try (var crew = new Crew(3)) {
            var together = new CountDownLatch(3);
            crew.run(3, (_, _) -> {
                together.countDown();
                await(together);
            });
            assertEquals(0, together.getCount());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES), "alone");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAChunkThrowsArrivesAndTheCrewGoesOn() {
        try (var crew = new Crew(2)) {
            var done = new AtomicIntegerArray(10);
            var thrown = assertThrows(IllegalStateException.class, () -> crew.run(10, (chunk, _) -> {
                done.incrementAndGet(chunk);
                if (chunk == 4) {
                    throw new IllegalStateException("four");
                }
            }));
            assertEquals("four", thrown.getMessage());
            crew.run(10, (chunk, _) -> done.incrementAndGet(chunk));
            assertEquals("[2, 2, 2, 2, 2, 2, 2, 2, 2, 2]", done.toString());
        }
    }

    @Test
    void aClosedCrewWorksAlone() {
        var crew = new Crew(2);
        crew.close();
        var done = new int[3];
        crew.run(3, (chunk, member) -> done[chunk] += 1 + member);
        assertEquals(3, done[0] + done[1] + done[2]);
        assertThrows(IllegalArgumentException.class, () -> new Crew(0));
    }

    @Test
    void aRunAllocatesNothing() {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var sums = new double[4];
        Crew.Work work = (chunk, _) -> sums[chunk]++;
        try (var crew = new Crew(2)) {
            crew.run(4, work);
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                crew.run(4, work);
            }
            long bytes = bean.getCurrentThreadAllocatedBytes() - before;
            assertTrue(bytes < 10_000, bytes + " bytes");
        }
    }
}
