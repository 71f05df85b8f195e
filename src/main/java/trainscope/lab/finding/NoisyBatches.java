package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Batches of so few examples that every step pulls another way: the loss of all training examples goes up and down and gets
/// nowhere.
record NoisyBatches() implements Detector {
    /// So few examples are a small batch; the notes use 100.
    private static final long SMALL = 8;
    /// From review to review, the loss moves by this part of itself.
    private static final double RESTLESS = 0.15;
    /// What has learned nearly all jumps about near 0, which is no fault.
    private static final double LEARNED = 0.9;
    private static final int REVIEWS = 10;

    @Override
    public String id() {
        return "noisy-batches";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        long size = evidence.spec().batching().size();
        Series recent = evidence.loss().tail(REVIEWS);
        if (size > SMALL || size * 4 > evidence.facts().training() || recent.size() < REVIEWS
                || evidence.broken() != null || evidence.progress() > LEARNED) {
            return Optional.empty();
        }
        boolean restless = recent.rises() >= 3 && recent.restlessness() > RESTLESS * recent.mean()
                && recent.tail(REVIEWS / 2).mean() > 0.8 * recent.head(0.5).mean();
        if (!restless) {
            return Optional.empty();
        }
        long larger = Math.min(evidence.facts().training(), 8 * Math.max(4, size));
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(recent.step(0), evidence.step(), "training-loss", 0),
                List.of(Quote.steps(size), Quote.of(recent.least()), Quote.of(recent.most()),
                        Integer.toString(recent.rises()), Integer.toString(REVIEWS)),
                Weight.WARNING,
                List.of(new Remedies(evidence).batch(larger), new Remedies(evidence).rate(-1))));
    }
}
