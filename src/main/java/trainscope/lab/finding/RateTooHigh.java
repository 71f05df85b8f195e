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
    /// So many times its first value is a loss that no way back excuses.
    private static final double FAR = 10;
    /// Who has learned this part of all is stuck no longer.
    private static final double NEARLY_ALL = 0.9;
    private static final double HALF = 0.5;
    /// A start that leaves less than this part of the signal has other reasons to be stuck.
    private static final double FADED = 0.05;
    /// From review to review, the loss moves by this part of itself.
    private static final double RESTLESS = 0.15;
    /// The later reviews bring less than a tenth.
    private static final double RESTS = 0.9;
    /// Where less than this part of what a guess loses is left, jumps about 0 are no fault.
    private static final double LITTLE = 0.1;
    /// Once found, it takes twice as much to be taken back.
    private static final double DOUBT = 2;
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
        double peak = evidence.peaks("data-loss").most();
        var lasting = new Lasting(e -> isStuck(e) || isRestless(e, 1),
                e -> e.progress() < HALF || isRestless(e, DOUBT));
        if (!isThrown(evidence) && !lasting.holds(evidence)) {
            return Optional.empty();
        }
        long from = evidence.series("data-loss").size() == 0 ? 0 : evidence.series("data-loss").step(0);
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(from, evidence.step(), "training-loss", 0),
                List.of(Quote.of(evidence.recipe().rule().lr()), Quote.of(loss.first()), Quote.of(peak),
                        Quote.of(recent.mean()), Quote.of(guess)),
                evidence.progress() < HALF ? Weight.BROKEN : Weight.WARNING, fixes(evidence)));
    }

    /// The loss was thrown far above its first value by long steps. Who has learned nearly all since has got over it.
    private static boolean isThrown(Evidence evidence) {
        double first = Math.max(evidence.series("data-loss").first(), evidence.guess());
        return evidence.progress() < NEARLY_ALL && evidence.peaks("data-loss").most() > FAR * first
                && evidence.peaks("ratio").most() > LONG_STEP;
    }

    /// Thrown off by steps that were too long, and not come back since.
    private static boolean isStuck(Evidence evidence) {
        Series loss = evidence.loss();
        if (loss.size() <= AGREE || evidence.broken() != null) {
            return false;
        }
        double guess = evidence.guess();
        double peak = evidence.peaks("data-loss").most();
        Series ratio = evidence.series("ratio");
        double now = ratio.tail(Math.max(20, ratio.size() / 3)).median();
        double early = evidence.peaks("ratio").head(0.5).most();
        double first = Math.max(evidence.series("data-loss").first(), guess);
        Series recent = loss.tail(AGREE);
        boolean stuck = loss.tail(2 * AGREE).mean() > (1 - STUCK) * guess
                && recent.mean() > (1 - STUCK) * guess;
        boolean faded = evidence.startsFaded(FADED);
        boolean priced = evidence.series("penalty").first() > evidence.series("data-loss").first();
        if (stuck && peak > EXPLOSION * first && early > LONG_STEP) {
            return true;
        }
        return stuck && !faded && !priced && (early > LONG_STEP || now > LONG_STEP);
    }

    /// Up and down in long steps, without getting anywhere; of small batches, that is noise.
    ///
    /// @param doubt how much wider than usual the limits are
    private static boolean isRestless(Evidence evidence, double doubt) {
        Series ratio = evidence.series("ratio");
        double now = ratio.tail(Math.max(20, ratio.size() / 3)).median();
        Series recent = evidence.loss().tail(2 * AGREE);
        return recent.size() == 2 * AGREE && evidence.spec().batching().size() > NoisyBatches.SMALL
                && now > LONG_STEP / 3 / doubt && recent.mean() > LITTLE / doubt * evidence.guess()
                && recent.rises() >= 3 / doubt && recent.restlessness() > RESTLESS / doubt * recent.mean()
                && recent.tail(AGREE).mean() > RESTS / doubt * recent.head(0.5).mean();
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        // Where scores were too large before the first step, the start made the steps long.
        if (!remedies.startsWell() && new LargeLogits().look(evidence).isPresent()) {
            return List.of(remedies.start(), remedies.rate(-1, false));
        }
        return List.of(remedies.rate(-1, false), remedies.rate(-2, false));
    }
}
