package trainscope.engine.math;

/// A tree of seeds: every consumer of chance asks for a child of its own by name, so that a new one shifts nobody.
///
/// A node is an immutable 64-bit key; children are keys mixed from it, and a [Draws] is the sequence that starts at
/// it. Nothing has to be saved to continue later: what step 1000 drew is `rng.child("noise").child(1000).draws()`.
/// Mixing is the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
///
/// @param key what this node is
public record Rng(long key) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public static Rng of(long seed) {
        return new Rng(mix(seed + GOLDEN));
    }

    public Rng child(String name) {
        long hash = key;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ name.charAt(i) * GOLDEN);
        }
        return new Rng(mix(hash + name.length()));
    }

    public Rng child(long index) {
        return new Rng(mix(key ^ mix(index + GOLDEN)));
    }

    public Draws draws() {
        return new Draws(key);
    }

    /// The number of that place in the sequence of [#draws], uniform in [0, 1): any place at once, in any order.
    public double uniform(long index) {
        return (mix(key + (index + 1) * GOLDEN) >>> 11) * 0x1p-53;
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
