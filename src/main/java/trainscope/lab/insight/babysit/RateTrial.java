package trainscope.lab.insight.babysit;

/// What a short run with one rate came to.
///
/// @param loss the mean of the last steps, NaN or infinite where it broke
record RateTrial(double rate, Outcome outcome, double loss) {
    /// What became of the loss.
    enum Outcome {
        /// It hardly moved, and neither did the weights.
        FLAT,
        /// It fell.
        LEARNS,
        /// It did not fall though the weights moved far.
        TOO_HIGH,
        /// It is no number any more.
        BROKEN;

        boolean isAbove() {
            return this == TOO_HIGH || this == BROKEN;
        }
    }
}
