package trainscope.engine.math;

/// The first normals of a sequence, kept: who draws the same ones again does not compute them again. One thread at a time
/// may draw.
public final class Normals {
    private final double[] kept;
    private Rng rng = Rng.of(0);
    private Draws source = rng.draws();
    private int known;

    /// @param most how many are kept; later ones are computed by everybody anew
    public Normals(int most) {
        kept = new double[most];
    }

    /// Keeps those of another sequence. Whoever draws from the one before must have ended.
    public void begin(Rng other) {
        rng = other;
        source = other.draws();
        known = 0;
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
