package trainscope.lab.spec;

/// What goes into the first layer of a wall.
public sealed interface Signal {
    /// Numbers that are drawn: mean + std·z with z of N(0, 1). With a mean far above the deviation all are positive.
    record Drawn(int features, double mean, double std) implements Signal {
        /// N(0, 1), as in the notes.
        public static Drawn standard(int features) {
            return new Drawn(features, 0, 1);
        }
    }

    /// The training examples of a material, prepared, from the first one on.
    record Examples(Material material) implements Signal {}
}
