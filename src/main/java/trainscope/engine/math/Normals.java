package trainscope.engine.math;

/// The first normals of a sequence, kept: who draws the same ones again does not compute them again. One thread at a time
/// may draw.
public final class Normals {
    private final Rng rng;
    private final Draws source;
    private final double[] kept;
    private int known;

    /// @param most how many are kept; later ones are computed by everybody anew
    public Normals(Rng rng, int most) {
        this.rng = rng;
        source = rng.draws();
        kept = new double[most];
    }

    /// The sequence of [Rng#draws], from its beginning.
    public Draws draws() {
        return new Draws(rng.key(), this);
    }

    int most() {
        return kept.length;
    }

    double get(int place) {
        while (known <= place) {
            kept[known++] = source.nextGaussian();
        }
        return kept[place];
    }
}
