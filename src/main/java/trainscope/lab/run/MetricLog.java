package trainscope.lab.run;

import java.util.List;
import java.util.stream.Stream;

/// The curves of one lane, a [Track] for each metric: nothing is lost in effect, and memory does not grow with the run.
final class MetricLog {
    private final List<Track> tracks;
    private final double[] values;

    MetricLog(int metrics, long origin) {
        tracks = Stream.generate(() -> new Track(origin)).limit(metrics).toList();
        values = new double[metrics];
    }

    /// The step that is recorded next.
    long end() {
        return tracks.getFirst().end();
    }

    void record(Lane lane) {
        lane.measure(values);
        for (int i = 0; i < values.length; i++) {
            tracks.get(i).add(values[i]);
        }
    }

    /// Forgets that step and all after it, and a few before it.
    void cut(long step) {
        tracks.forEach(t -> t.cut(step));
    }

    List<Track.View> view() {
        return tracks.stream().map(Track::view).toList();
    }
}
