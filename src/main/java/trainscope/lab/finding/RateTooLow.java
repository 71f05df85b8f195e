package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// A learning rate that is too low: the loss falls, evenly and hardly, and every step moves the weights by next to nothing.
/// Source: the notes' 1e-6, with which the loss "barely moves"; lecture 6, which wants steps of about 1e-3 of the weights.
record RateTooLow() implements Detector {
    /// Steps of less than this part of all weights: a fifth of the notes' 1e-3. The lecture's rates of 1e-4 and 1e-3 stay below, its 1e-2 does not.
    private static final double SMALL = 2e-4;
    /// Who has come this part of the way does not crawl.
    private static final double LITTLE = 0.4;
    /// The second half brings at least this part of what the first half brought: what has come to rest does not crawl either.
    private static final double STEADY = 0.25;
    /// A hundredth of the notes' 1e-3 from the first steps on is too short however the loss goes; what is shorter than nothing has
    /// no gradient.
    private static final double TINY = 1e-5;
    private static final double NOTHING = 1e-12;
    private static final long STEPS = 50;
    private static final int REVIEWS = 4;

    @Override
    public String id() {
        return "rate-low";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        var lasting = new Lasting(RateTooLow::crawls, RateTooLow::isShort);
        if (!lasting.holds(evidence)) {
            return Optional.empty();
        }
        Series loss = evidence.loss();
        double moved = evidence.series("ratio").median();
        int decades = Math.clamp(Math.round(Math.log10(1e-3 / moved)), 1, 6);
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(evidence.moment().since(), evidence.step(), "training-loss", 0),
                List.of(Quote.of(evidence.recipe().rule().lr()), Quote.of(loss.first()),
                        Quote.of(loss.last()),
                        Quote.steps(evidence.step() - evidence.moment().since()), Quote.of(moved)),
                Weight.WARNING, List.of(new Remedies(evidence).rate(decades))));
    }

    /// Steps that may still be too short for what is left to learn.
    private static boolean isShort(Evidence evidence) {
        return evidence.broken() == null && evidence.series("ratio").median() < 2 * SMALL
                && evidence.progress() < 1 - LITTLE / 2;
    }

    /// Whether the loss falls evenly and hardly, in small steps.
    static boolean crawls(Evidence evidence) {
        Series loss = evidence.loss();
        if (loss.size() < REVIEWS || evidence.step() - evidence.moment().since() < STEPS
                || evidence.broken() != null) {
            return false;
        }
        double moved = evidence.series("ratio").median();
        double atFirst = evidence.series("ratio").head(0.2).median();
        if (atFirst < TINY && moved > NOTHING && evidence.progress() < LITTLE) {
            return true;
        }
        double middle = loss.value(loss.size() / 2);
        double early = loss.first() - middle;
        double late = middle - loss.last();
        boolean little = loss.last() > (1 - LITTLE) * loss.first() && evidence.progress() < 1 - LITTLE;
        boolean steady = early >= 0 && late > 0 && late >= STEADY * early;
        return moved < SMALL && moved > NOTHING && atFirst < 10 * SMALL && little && steady;
    }
}
