package trainscope.lab.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.LaneSpec;

/// A lane with all that is kept of it.
final class Competitor {
    /// The step at which it begins.
    final long birth;
    final Lane lane;
    final MetricLog log;
    private LaneSpec now;
    private @Nullable Breakdown broken;

    Competitor(Lane lane, LaneSpec first, long birth) {
        this.lane = lane;
        this.now = first;
        this.birth = birth;
        this.log = new MetricLog(lane, birth);
        lane.begin(birth);
    }

    LaneSpec now() {
        return now;
    }

    /// What it is not finite in since when, or nothing.
    @Nullable
    Breakdown broken() {
        return broken;
    }

    void isBorn(Competitor parent) {
        follow(parent.now);
        load(parent.state(birth), birth);
        keepUp(birth);
    }

    /// Is another one from now on, or leaves one of the field.
    void take(Change change, List<Competitor> field) {
        if (change instanceof Change.Branch branch) {
            isBorn(field.get(branch.parent()));
        }
        follow(change.to());
    }

    void follow(LaneSpec spec) {
        now = spec;
        lane.follow(spec);
    }

    /// All numbers of the lane; none before it is born, for what it is then is made when it is.
    Checkpoint.State state(long step) {
        double[] numbers = new double[birth > step ? 0 : lane.volume()];
        if (birth <= step) {
            lane.save(numbers);
        }
        return new Checkpoint.State(numbers, lane.made());
    }

    void load(Checkpoint.State state, long step) {
        lane.load(state.numbers, step, state.made);
    }

    /// Writes where it stands at this step, what was measured so far, and what broke.
    void write(DataOutput out, long step) throws IOException {
        double[] numbers = state(step).numbers;
        out.writeInt(numbers.length);
        Numbers.write(numbers, numbers.length, out);
        log.write(out);
        out.writeBoolean(broken != null);
        if (broken != null) {
            out.writeLong(broken.step());
            out.writeUTF(broken.where().id());
            out.writeUTF(broken.name());
            out.writeDouble(broken.value());
        }
    }

    /// Goes to where another one of the same spec stood.
    void read(DataInput in, long step) throws IOException {
        int volume = birth <= step ? lane.volume() : 0;
        int count = in.readInt();
        if (count != volume) {
            throw new StreamCorruptedException(count + " numbers where there should be " + volume);
        }
        double[] numbers = new double[volume];
        Numbers.read(numbers, volume, in);
        log.read(in);
        broken = in.readBoolean() ? breakdown(in) : null;
        if (birth <= step) {
            lane.load(numbers, step, now);
            log.look(lane);
        }
    }

    private static Breakdown breakdown(DataInput in) throws IOException {
        long step = in.readLong();
        String id = in.readUTF();
        Breakdown.Where where = Stream.of(Breakdown.Where.values()).filter(w -> w.id().equals(id)).findFirst()
                .orElseThrow(() -> new StreamCorruptedException("nothing breaks at " + id));
        return new Breakdown(step, where, in.readUTF(), in.readDouble());
    }

    /// Records this step where it has not been recorded.
    void keepUp(long step) {
        lane.record();
        if (log.wants(step)) {
            log.record(lane, step);
            if (broken == null) {
                broken = lane.breakdown();
            }
        }
    }

    /// The first step that has not been recorded whole.
    long end() {
        return Math.max(log.end(), birth);
    }

    void cut(long from) {
        log.cut(from);
        lane.cut(from);
        if (broken != null && broken.step() >= from) {
            broken = null;
        }
    }
}
