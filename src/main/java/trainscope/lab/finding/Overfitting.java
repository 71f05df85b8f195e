package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// The training examples are learned by heart: far better than those kept apart, which get worse or no better. Source: the notes,
/// "a big gap is overfitting: more regularization".
record Overfitting() implements Detector {
    /// The notes' gap, as a share of all examples.
    private static final double GAP = 0.15;
    /// So many times its best, the loss of the validation data has got worse.
    private static final double WORSE = 1.1;
    /// Where there are no classes: so many times as much is lost on what was not trained on.
    private static final double TIMES = 3;
    /// Less than this part of the gain is a gain for what was not trained on.
    private static final double BEHIND = 0.25;
    private static final int AGREE = 5;
    /// Once found, the two have to come twice as close for it to be taken back.
    private static final double DOUBT = 2;

    @Override
    public String id() {
        return "overfitting";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Series others = evidence.series("validation-loss");
        var lasting = new Lasting(e -> isApart(e, 1) && isLost(e), e -> isApart(e, DOUBT));
        if (others.size() <= AGREE || evidence.broken() != null || !lasting.holds(evidence)) {
            return Optional.empty();
        }
        int best = Math.max(0, others.placeOfLeast());
        double least = others.value(best);
        Series known = evidence.series("training-accuracy").tail(AGREE);
        Series right = evidence.series("validation-accuracy").tail(AGREE);
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(others.step(best), evidence.step(), "validation-loss", 0),
                List.of(Quote.steps(others.step(best)), Quote.of(evidence.loss().value(best)),
                        Quote.of(evidence.loss().last()), Quote.of(least), Quote.of(others.last()),
                        evidence.facts().hasClasses() ? Quote.of(100 * (known.mean() - right.mean())) : ""),
                Weight.WARNING, fixes(evidence)));
    }

    /// @param doubt how much wider than usual the limits are
    private static boolean isApart(Evidence evidence, double doubt) {
        Series known = evidence.series("training-accuracy").tail(AGREE);
        Series right = evidence.series("validation-accuracy").tail(AGREE);
        if (!evidence.facts().hasClasses()) {
            Series others = evidence.series("validation-loss").tail(AGREE);
            return others.least() > Math.max(1, TIMES / doubt) * evidence.loss().tail(AGREE).most();
        }
        double gap = doubt > 1 ? known.mean() - right.mean() : known.least() - right.most();
        return gap > (GAP + luck(evidence)) / doubt;
    }

    /// Whether what is not trained on gets worse, or no better, while what is gets better.
    private static boolean isLost(Evidence evidence) {
        Series others = evidence.series("validation-loss");
        int best = others.placeOfLeast();
        if (others.size() <= AGREE || evidence.broken() != null) {
            return false;
        }
        boolean worse = best >= 0 && best < others.size() - AGREE
                && others.tail(AGREE).least() > WORSE * others.value(best)
                && evidence.loss().tail(AGREE).mean() < evidence.loss().value(best);
        return worse || isLeftBehind(evidence.loss(), others);
    }

    /// Whether what the training examples gain is next to no gain for the others.
    private static boolean isLeftBehind(Series loss, Series others) {
        return others.size() >= 3 * AGREE && gain(others) < BEHIND * gain(loss);
    }

    /// From the middle third to the last, as a part.
    private static double gain(Series loss) {
        int third = loss.size() / 3;
        double before = loss.part(third, 2 * third).mean();
        return (before - loss.tail(third).mean()) / before;
    }

    /// How far off an accuracy on few examples may well be: one standard deviation.
    private static double luck(Evidence evidence) {
        long looked = Math.clamp(evidence.facts().others(), 1, evidence.spec().routine().examples());
        return Math.sqrt(0.25 / looked);
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>(List.of(remedies.decay()));
        if (!remedies.hasDropout() && evidence.layers() > 1) {
            fixes.add(remedies.dropout());
        }
        return fixes;
    }
}
