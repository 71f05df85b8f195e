package trainscope.lab.insight.wall;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Signal;

/// Where the lanes of a wall stand one after the other, with what goes into them from below and from above. What is there
/// already is not computed again.
final class Stage implements AutoCloseable {
    private static final long MEGABYTE = 1 << 20;

    private final Library library;
    private final Workplace place;
    private final Tower tower;
    private @Nullable Signal signal;
    private int asked;
    private @Nullable Inlet inlet;
    private double[] inputs = {};
    private @Nullable Long inputsOf;
    private double[] top = {};
    private @Nullable Long topOf;
    private @Nullable Standing standing;

    /// Who is in the tower, with all outputs in place.
    private record Standing(InitLane lane, long seed) {}

    Stage(Library library) {
        this.library = library;
        place = library.workplace();
        tower = new Tower(place);
    }

    Tower tower() {
        return tower;
    }

    Workplace place() {
        return place;
    }

    /// Makes room for the lanes of a wall.
    void set(InitSpec spec) throws Refused {
        Inlet in = inlet;
        if (in == null || !spec.signal().equals(signal) || spec.samples() != asked) {
            inlet = null;
            in = Inlet.of(spec, library);
            check(spec, in);
            inlet = in;
            signal = spec.signal();
            asked = spec.samples();
            inputs = sized(inputs, in.samples() * in.features());
            inputsOf = null;
        }
        check(spec, in);
        List<Integer> widths = spec.widths();
        if (tower.size(in.features(), widths, in.samples())) {
            top = sized(top, in.samples() * widths.getLast());
            topOf = null;
            standing = null;
        }
    }

    private static void check(InitSpec spec, Inlet in) throws Refused {
        boolean norm = spec.lanes().stream().anyMatch(lane -> lane.norm().isPresent());
        long room = Tower.room(in.features(), spec.widths(), in.samples(), norm) * Double.BYTES;
        long most = Runtime.getRuntime().maxMemory() / 2;
        if (room > most) {
            throw new Refused(Problem.of("init.memory", room / MEGABYTE, most / MEGABYTE));
        }
    }

    private static double[] sized(double[] there, int length) {
        return there.length == length ? there : new double[length];
    }

    /// Sees to it that a lane of that seed stands in the tower, its outputs in place. False where it was stopped on the way.
    boolean stand(InitLane lane, long seed, BooleanSupplier stop) {
        var wanted = new Standing(lane, seed);
        if (!wanted.equals(standing)) {
            standing = null;
            Inlet in = inlet;
            if (in == null) {
                throw new IllegalStateException("no room was made");
            }
            if (inputsOf == null || inputsOf != seed) {
                in.filling().fill(inputs, seed);
                inputsOf = seed;
            }
            tower.begin(lane, seed);
            if (!tower.rise(lane, inputs, stop)) {
                return false;
            }
            standing = wanted;
        }
        return true;
    }

    /// Sends the gradient of that seed down the lane that stands in the tower, in the place of what functions were given.
    /// False where it was stopped on the way.
    boolean fall(InitLane lane, long seed, BooleanSupplier stop) {
        standing = null;
        if (topOf == null || topOf != seed) {
            Draws draws = Rng.of(seed).child("gradient").draws();
            for (int i = 0; i < top.length; i++) {
                top[i] = draws.nextGaussian();
            }
            topOf = seed;
        }
        return tower.fall(lane, top, stop);
    }

    @Override
    public void close() {
        place.close();
    }
}
