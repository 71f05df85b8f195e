package trainscope.lab.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;

/// Where a race stood when it was written.
record Saved(long step, long reach) {
    /// Writes it, and the whole state of every lane with its curves.
    void write(DataOutput out, List<Competitor> field) throws IOException {
        out.writeLong(step);
        out.writeLong(reach);
        for (Competitor one : field) {
            one.write(out, step);
        }
    }

    /// @param limit the last step that the race has
    static Saved read(DataInput in, long limit) throws IOException {
        var saved = new Saved(in.readLong(), in.readLong());
        if (saved.step < 0 || saved.step > saved.reach || saved.reach > limit) {
            throw new StreamCorruptedException("step " + saved.step + " of " + saved.reach);
        }
        return saved;
    }
}
