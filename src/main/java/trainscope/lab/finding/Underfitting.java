package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Training and validation agree, and both are bad, though the loss has come to rest: the network cannot say more. Source: the
/// notes, "no gap: more capacity".
record Underfitting() implements Detector {
    /// Less than this share of the way from the most frequent class to all right.
    private static final double LOW = 0.75;
    /// Where numbers are learned: less than this part of their variance.
    private static final double LITTLE = 0.7;
    /// The notes' gap that is none; what examples by chance may add comes on top.
    private static final double GAP = 0.02;
    /// The loss has come to rest where the later half of the reviews brings less than this part of what it loses.
    private static final double REST = 0.05;
    private static final int REVIEWS = 15;
    /// Who can only draw straight lines is asked for more: what is bent is the first thing to be missed.
    private static final double STRAIGHT = 0.85;
    /// And its loss has no saddles: what it gains only ever shrinks, so that less has to be seen of its rest.
    private static final double CONVEX = 0.125;
    /// What is flat in the first part of a run may be a saddle; it has come to rest later, or where examples were shown often.
    private static final double EARLY = 1.0 / 3;
    private static final double MANY = 100;
    /// Once found, it takes three times as much to be taken back.
    private static final double DOUBT = 3;

    @Override
    public String id() {
        return "underfitting";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        var lasting = new Lasting(e -> isSeen(e, 1), e -> isSeen(e, DOUBT));
        return lasting.holds(evidence) ? Optional.of(finding(evidence)) : Optional.empty();
    }

    /// @param doubt how much wider than usual the limits are
    private static boolean isSeen(Evidence evidence, double doubt) {
        Series loss = evidence.loss();
        boolean early = evidence.epochs() < 2
                || (evidence.step() < EARLY * evidence.spec().steps() && evidence.epochs() < MANY);
        if (loss.size() < REVIEWS || evidence.broken() != null || early || RateTooLow.crawls(evidence)) {
            return false;
        }
        int third = loss.size() / 3;
        double middle = loss.part(third, 2 * third).mean();
        double now = loss.tail(third).mean();
        double rest = evidence.layers() > 1 ? REST : CONVEX;
        boolean rests = middle - now < doubt * rest * now;
        return rests && isLow(evidence, doubt) && isNear(evidence, doubt);
    }

    private static boolean isLow(Evidence evidence, double doubt) {
        if (!evidence.facts().hasClasses()) {
            return evidence.progress() < 1 - (1 - LITTLE) / doubt;
        }
        double majority = evidence.facts().majority();
        double right = evidence.series("training-accuracy").tail(5).mean();
        double low = evidence.layers() > 1 ? LOW : STRAIGHT;
        return right < majority + (1 - (1 - low) / doubt) * (1 - majority);
    }

    private static boolean isNear(Evidence evidence, double doubt) {
        Series others = evidence.series("validation-accuracy").tail(5);
        long looked = Math.clamp(evidence.facts().others(), 1, evidence.spec().routine().examples());
        return others.size() == 0 || evidence.series("training-accuracy").tail(5).mean()
                - others.mean() < doubt * (GAP + 2 * Math.sqrt(0.25 / looked));
    }

    private Finding finding(Evidence evidence) {
        Series loss = evidence.loss();
        Series right = evidence.series("training-accuracy");
        Series others = evidence.series("validation-accuracy");
        return new Finding(id(), evidence.moment().lane(),
                new Stretch(loss.step(loss.size() / 2), evidence.step(), "training-loss", 0),
                List.of(Quote.of(loss.last()), Quote.of(evidence.guess()),
                        right.size() == 0 ? "" : Quote.percent(right.last()),
                        others.size() == 0 ? "" : Quote.percent(others.last())),
                Weight.WARNING, fixes(evidence));
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        Series penalty = evidence.series("penalty").tail(3);
        if (remedies.hasPenalty() && penalty.mean() > 0.1 * evidence.loss().last()) {
            fixes.add(remedies.penalty(-2));
        }
        if (remedies.hasDropout()) {
            fixes.add(remedies.withoutDropout());
        }
        fixes.add(remedies.wider());
        return fixes;
    }
}
