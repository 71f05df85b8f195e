package trainscope.lab.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One quantity over a run of any length in fixed memory. While it fits, every value is kept; after that neighbouring
/// steps share a bucket, which keeps the smallest, the largest, the last, and whether one was not finite.
public final class Track {
    private static final int CAPACITY = 4096;
    /// Many quantities of a short run take little memory.
    private static final int FIRST = 32;

    private final long origin;
    private final long every;
    private double[] least = new double[FIRST];
    private double[] most = new double[FIRST];
    private double[] last = new double[FIRST];
    private boolean[] broken = new boolean[FIRST];
    private long stride = 1;
    private long size;
    private @Nullable View seen;

    /// @param origin the step of the first value
    /// @param every how many steps lie between two values
    Track(long origin, long every) {
        this.origin = origin;
        this.every = every;
    }

    /// The step that the next value belongs to.
    long end() {
        return origin + size * every;
    }

    void add(double value) {
        if (size == stride * CAPACITY) {
            halve();
        }
        seen = null;
        int bucket = (int) (size / stride);
        makeRoom(bucket + 1);
        boolean finite = Double.isFinite(value);
        boolean first = size % stride == 0;
        if (first) {
            least[bucket] = Double.POSITIVE_INFINITY;
            most[bucket] = Double.NEGATIVE_INFINITY;
            broken[bucket] = false;
        }
        if (finite) {
            least[bucket] = Math.min(least[bucket], value);
            most[bucket] = Math.max(most[bucket], value);
        }
        broken[bucket] |= !finite;
        last[bucket] = value;
        size++;
    }

    private void makeRoom(int buckets) {
        if (buckets > last.length) {
            int room = Math.min(CAPACITY, Math.max(buckets, 2 * last.length));
            least = Arrays.copyOf(least, room);
            most = Arrays.copyOf(most, room);
            last = Arrays.copyOf(last, room);
            broken = Arrays.copyOf(broken, room);
        }
    }

    /// Forgets the values of all steps from this one on, and as many before it as share their bucket.
    void cut(long step) {
        seen = null;
        size = Math.clamp(Math.ceilDiv(step - origin, every) / stride * stride, 0, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(stride);
        out.writeLong(size);
        int buckets = buckets();
        Numbers.write(least, buckets, out);
        Numbers.write(most, buckets, out);
        Numbers.write(last, buckets, out);
        for (int i = 0; i < buckets; i++) {
            out.writeBoolean(broken[i]);
        }
    }

    /// Takes over what another track of the same quantity wrote.
    void read(DataInput in) throws IOException {
        stride = in.readLong();
        size = in.readLong();
        if (Long.bitCount(stride) != 1 || stride < 1 || size < 0 || size / stride > CAPACITY
                || buckets() > CAPACITY) {
            throw new StreamCorruptedException("a track of " + size + " values, " + stride + " in a bucket");
        }
        int buckets = buckets();
        seen = null;
        makeRoom(buckets);
        Numbers.read(least, buckets, in);
        Numbers.read(most, buckets, in);
        Numbers.read(last, buckets, in);
        for (int i = 0; i < buckets; i++) {
            broken[i] = in.readBoolean();
        }
    }

    private int buckets() {
        return (int) ((size + stride - 1) / stride);
    }

    /// Puts neighbours together in fresh arrays, so that a view taken before keeps what it shows.
    private void halve() {
        double[] lesser = new double[CAPACITY];
        double[] greater = new double[CAPACITY];
        double[] later = new double[CAPACITY];
        boolean[] worse = new boolean[CAPACITY];
        for (int i = 0; i < CAPACITY / 2; i++) {
            lesser[i] = Math.min(least[2 * i], least[2 * i + 1]);
            greater[i] = Math.max(most[2 * i], most[2 * i + 1]);
            later[i] = last[2 * i + 1];
            worse[i] = broken[2 * i] || broken[2 * i + 1];
        }
        least = lesser;
        most = greater;
        last = later;
        broken = worse;
        stride *= 2;
    }

    /// What has been recorded so far, for another thread to read; the same as before where nothing was recorded since.
    View view() {
        View known = seen;
        if (known == null) {
            known = picture();
            seen = known;
        }
        return known;
    }

    private View picture() {
        int buckets = buckets();
        return new View(new Spacing(origin, every, stride, size), Arrays.copyOf(least, buckets),
                Arrays.copyOf(most, buckets), Arrays.copyOf(last, buckets), Arrays.copyOf(broken, buckets));
    }

    /// Which steps the buckets stand for.
    private record Spacing(long origin, long every, long stride, long size) {}

    /// An unchanging picture of a track.
    public static final class View {
        private final Spacing spacing;
        private final double[] least;
        private final double[] most;
        private final double[] last;
        private final boolean[] broken;

        private View(Spacing spacing, double[] least, double[] most, double[] last, boolean[] broken) {
            this.spacing = spacing;
            this.least = least;
            this.most = most;
            this.last = last;
            this.broken = broken;
        }

        /// How many buckets there are.
        public int size() {
            return last.length;
        }

        /// How many steps share a bucket.
        public long stride() {
            return spacing.stride * spacing.every;
        }

        /// The last step of a bucket.
        public long step(int bucket) {
            return spacing.origin
                    + (Math.min((bucket + 1) * spacing.stride, spacing.size) - 1) * spacing.every;
        }

        /// The smallest finite value, or +∞ where there is none.
        public double least(int bucket) {
            return least[bucket];
        }

        /// The largest finite value, or −∞ where there is none.
        public double most(int bucket) {
            return most[bucket];
        }

        public double last(int bucket) {
            return last[bucket];
        }

        /// Whether a value was not finite.
        public boolean broken(int bucket) {
            return broken[bucket];
        }

        /// The bucket that holds a step, or the nearest one.
        public int bucket(long step) {
            return Math.clamp((step - spacing.origin) / stride(), 0, Math.max(0, last.length - 1));
        }
    }
}
