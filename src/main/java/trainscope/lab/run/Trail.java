package trainscope.lab.run;

import java.util.Arrays;

/// The points a lane has come by, in fixed memory: all of them while they fit, then every second, every fourth …
public final class Trail {
    private static final int CAPACITY = 16_384;

    private final long origin;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private long stride = 1;
    private long size;

    Trail(long origin) {
        this.origin = origin;
    }

    long end() {
        return origin + size;
    }

    void add(double x, double y) {
        if (size % stride == 0) {
            int place = (int) (size / stride);
            if (place == CAPACITY) {
                thin();
                place = CAPACITY / 2;
            } else if (place == xs.length) {
                xs = Arrays.copyOf(xs, 2 * place);
                ys = Arrays.copyOf(ys, 2 * place);
            }
            xs[place] = x;
            ys[place] = y;
        }
        size++;
    }

    /// Forgets the points from that step on. Fresh arrays keep the views taken before.
    void cut(long step) {
        size = Math.clamp(step - origin, 0, size);
        xs = xs.clone();
        ys = ys.clone();
    }

    private void thin() {
        double[] fewerX = new double[CAPACITY];
        double[] fewerY = new double[CAPACITY];
        for (int i = 0; i < CAPACITY / 2; i++) {
            fewerX[i] = xs[2 * i];
            fewerY[i] = ys[2 * i];
        }
        xs = fewerX;
        ys = fewerY;
        stride *= 2;
    }

    /// What has been recorded so far. Points once written never change, so nothing is copied.
    View view() {
        return new View(origin, stride, (int) ((size + stride - 1) / stride), xs, ys);
    }

    /// An unchanging picture of a trail.
    public static final class View {
        private final long origin;
        private final long stride;
        private final int size;
        private final double[] xs;
        private final double[] ys;

        private View(long origin, long stride, int size, double[] xs, double[] ys) {
            this.origin = origin;
            this.stride = stride;
            this.size = size;
            this.xs = xs;
            this.ys = ys;
        }

        public int size() {
            return size;
        }

        public double x(int i) {
            return xs[i];
        }

        public double y(int i) {
            return ys[i];
        }

        /// The step at which the lane stood there.
        public long step(int i) {
            return origin + i * stride;
        }
    }
}
