package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// A learning rate that is too high: the loss jumps up and comes to rest no better than a guess, or goes up and down without
/// getting anywhere. Source: the four curves of the notes, "very high" and "high".
record RateTooHigh() implements Detector {
    /// So many times its first value is a loss that has exploded. Starts that are right lose up to 1.3 times as much as a guess, and the lecture's rates up to 1 never more than at first.
    private static final double EXPLOSION = 3;
    /// A step that moves weights by this part of their length: a hundred times the notes' 1e-3.
    private static final double LONG_STEP = 0.1;
    /// Less than this part of what a guess loses was learned: "stuck".
    private static final double STUCK = 0.2;
    /// So many reviews in a row have to agree, so that a single jump is none.
    private static final int AGREE = 5;

    @Override
    public String id() {
        return "rate-high";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Series loss = evidence.loss();
        if (loss.size() <= AGREE || evidence.broken() != null) {
            return Optional.empty();
        }
        double guess = evidence.guess();
        Series recent = loss.tail(AGREE);
        double peak = Math.max(evidence.peaks("data-loss").most(), loss.most());
        double first = Math.max(Math.max(loss.first(), evidence.series("data-loss").first()), guess);
        double step = evidence.series("ratio").tail(Math.max(20, evidence.series("ratio").size() / 3)).median();
        double early = evidence.peaks("ratio").head(0.5).most();
        boolean stuck = recent.least() > (1 - STUCK) * guess;
        boolean exploded = peak > EXPLOSION * first;
        boolean high = stuck && (exploded && early > LONG_STEP || step > LONG_STEP);
        if (!high && !isRestless(loss, guess, step)) {
            return Optional.empty();
        }
        long from = evidence.series("data-loss").size() == 0 ? 0 : evidence.series("data-loss").step(0);
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(from, evidence.step(), "training-loss", 0),
                List.of(Quote.of(evidence.recipe().rule().lr()), Quote.of(loss.first()), Quote.of(peak),
                        Quote.of(recent.mean()), Quote.of(guess)),
                Weight.BROKEN, fixes(evidence)));
    }

    /// Up and down in long steps, far above the best it was.
    private static boolean isRestless(Series loss, double guess, double step) {
        Series recent = loss.tail(2 * AGREE);
        return recent.size() == 2 * AGREE && step > LONG_STEP / 3 && recent.mean() > 0.1 * guess
                && recent.rises() >= 3
                && recent.restlessness() > 0.15 * recent.mean()
                && recent.tail(AGREE).mean() > 0.9 * recent.head(0.5).mean();
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        return List.of(remedies.rate(-1, false), remedies.rate(-2, false));
    }
}
