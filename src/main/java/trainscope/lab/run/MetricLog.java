package trainscope.lab.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// The curves of one lane, a [Track] for each metric: nothing is lost in effect, and memory does not grow with the run.
final class MetricLog {
    private final List<Track> tracks;
    private final double[] values;

    MetricLog(Lane lane, long birth) {
        int metrics = lane.metrics().size();
        tracks = IntStream.range(0, metrics).mapToObj(metric -> lane.track(metric, birth)).toList();
        values = new double[metrics];
    }

    /// The first step at which a value is missing.
    long end() {
        long end = Long.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            end = Math.min(end, tracks.get(i).end());
        }
        return end;
    }

    /// Whether a value of that step is missing.
    boolean wants(long step) {
        for (int i = 0; i < values.length; i++) {
            if (tracks.get(i).end() == step) {
                return true;
            }
        }
        return false;
    }

    /// Measures the lane, and keeps what is missing.
    void record(Lane lane, long step) {
        lane.measure(values);
        for (int i = 0; i < values.length; i++) {
            if (tracks.get(i).end() == step) {
                tracks.get(i).add(values[i]);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (Track track : tracks) {
            track.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        for (Track track : tracks) {
            track.read(in);
        }
    }

    /// Measures the lane again where it stands, and keeps nothing.
    void look(Lane lane) {
        lane.measure(values);
    }

    /// What was measured last.
    double[] values() {
        return values.clone();
    }

    /// Forgets that step and all after it, and a few before it.
    void cut(long step) {
        tracks.forEach(t -> t.cut(step));
    }

    List<Track.View> view() {
        return tracks.stream().map(Track::view).toList();
    }
}
