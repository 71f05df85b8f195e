package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Batches of so few examples that every step pulls another way: the loss of all training examples goes up and down and gets
/// nowhere.
record NoisyBatches() implements Detector {
    /// So few examples are a small batch; the notes use 100.
    static final long SMALL = 8;
    /// From review to review, the loss moves by this part of itself.
    private static final double RESTLESS = 0.1;
    /// What has learned nearly all jumps about near 0, which is no fault.
    private static final double LEARNED = 0.9;
    /// All ways up and down are so many times as long as the way that is made.
    private static final double DETOUR = 4;
    private static final int REVIEWS = 12;
    /// It goes up in this share of the reviews.
    private static final double OFTEN = 0.25;
    /// Once found, it takes twice as much to be taken back.
    private static final double DOUBT = 2;

    @Override
    public String id() {
        return "noisy-batches";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        long size = evidence.spec().batching().size();
        if (size > SMALL || size * 4 > evidence.facts().training()
                || !new Lasting(e -> isRestless(e, 1), e -> isRestless(e, DOUBT)).holds(evidence)) {
            return Optional.empty();
        }
        Series recent = recent(evidence);
        long larger = Math.min(evidence.facts().training(), 8 * Math.max(4, size));
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(recent.step(0), evidence.step(), "training-loss", 0),
                List.of(Quote.steps(size), Quote.of(recent.least()), Quote.of(recent.most()),
                        Integer.toString(recent.rises()), Integer.toString(recent.size())),
                Weight.WARNING,
                List.of(new Remedies(evidence).batch(larger), new Remedies(evidence).rate(-1))));
    }

    private static Series recent(Evidence evidence) {
        return evidence.loss().tail(Math.max(REVIEWS, evidence.loss().size() / 2));
    }

    /// @param doubt how much wider than usual the limits are
    private static boolean isRestless(Evidence evidence, double doubt) {
        Series recent = recent(evidence);
        int half = recent.size() / 2;
        double way = Math.abs(recent.head(0.5).mean() - recent.tail(half).mean());
        return recent.size() >= REVIEWS && evidence.broken() == null
                && evidence.progress() < 1 - (1 - LEARNED) / doubt
                && recent.rises() > OFTEN / doubt * recent.size()
                && recent.restlessness() > RESTLESS / doubt * recent.mean()
                && recent.restlessness() * half > DETOUR / doubt * way;
    }
}
