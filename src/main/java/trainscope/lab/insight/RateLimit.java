package trainscope.lab.insight;

/// How large a learning rate may be before a rule diverges, on a surface and from a start.
///
/// Not to diverge is not to arrive: below the limit a lane may swing for ever, or rest where it is not wanted.
public sealed interface RateLimit {
    /// The largest rate that does not diverge, to four digits.
    record At(double rate) implements RateLimit {}

    /// No rate diverges, up to the largest that was tried. So it is where the length of a step depends on the rate but not
    /// on the slope, as with Adam or AdaGrad: such a lane swings the wider the greater the rate, but never wider and
    /// wider.
    record NoneUpTo(double top) implements RateLimit {}

    /// Every rate diverges, down to the smallest that was tried.
    record BelowAll(double bottom) implements RateLimit {}

    /// The surface falls without end: a lane runs away because that is the way down, and no rate makes it stay.
    record Bottomless() implements RateLimit {}
}
