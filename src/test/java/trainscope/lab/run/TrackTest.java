package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackTest {
    @Test
    void everyExtremeAndEveryBrokenStepIsSeen() {
        var random = new Random(3);
        for (int length : new int[] {1, 2, 4095, 4096, 4097, 50_000, 300_001}) {
            double[] values = new double[length];
            var track = new Track(0, 1);
            for (int i = 0; i < length; i++) {
                values[i] = random.nextInt(1000) == 0 ? Double.NaN : random.nextGaussian();
                track.add(values[i]);
            }
            Track.View view = track.view();
            assertTrue(view.size() <= 4096);
            check(values, view);
        }
    }

    private static void check(double[] values, Track.View view) {
        int from = 0;
        for (int bucket = 0; bucket < view.size(); bucket++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            boolean broken = false;
            for (int i = from; i <= view.step(bucket); i++) {
                broken |= !Double.isFinite(values[i]);
                least = Double.isFinite(values[i]) ? Math.min(least, values[i]) : least;
                most = Double.isFinite(values[i]) ? Math.max(most, values[i]) : most;
            }
            from = (int) view.step(bucket) + 1;
            assertEquals(least, view.least(bucket));
            assertEquals(most, view.most(bucket));
            assertEquals(broken, view.broken(bucket));
            assertEquals(values[from - 1], view.last(bucket));
        }
        assertEquals(values.length, from);
    }

    @Test
    void aViewStaysWhatItWasWhileTheTrackGrows() {
        var track = new Track(10, 1);
        for (int i = 0; i < 4000; i++) {
            track.add(i);
        }
        Track.View view = track.view();
        for (int i = 0; i < 20_000; i++) {
            track.add(-1);
        }
        assertEquals(4000, view.size());
        assertEquals(3999, view.last(3999));
        assertEquals(4009, view.step(3999));
        assertEquals(1, view.bucket(11));
    }

    @Test
    void whatIsCutCanBeWrittenAgain() {
        var cut = new Track(0, 1);
        var whole = new Track(0, 1);
        for (int i = 0; i < 10_000; i++) {
            cut.add(i < 6001 ? i : -i);
            whole.add(i);
        }
        cut.cut(6001);
        assertTrue(cut.end() <= 6001 && cut.end() > 5990, "end " + cut.end());
        for (long i = cut.end(); i < 10_000; i++) {
            cut.add((double) i);
        }
        check(IntStream.range(0, 10_000).asDoubleStream().toArray(), cut.view());
        assertEquals(whole.view().size(), cut.view().size());
    }
}
