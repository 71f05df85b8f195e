package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// A first loss that is not −ln(1/C): before anything is learned, every class should be as likely as every other. Scores that
/// are large before they mean anything make it larger. Source: the notes' third step of babysitting, which see 2.302 for ten
/// classes; He's start on inputs of variance 1 gives up to 2.9, which is no mistake.
record LargeLogits() implements Detector {
    /// So much more than expected is too much. Scores of variance σ² add less than σ²/2, and with He's start σ² is twice the mean
    /// square of the inputs: 4 are not reached before inputs are twice as large as usual.
    private static final double EXCESS = 4;
    /// The same for inputs three times as large as usual, which a good start and a good rule still cope with: where weights start well, inputs
    /// alone are to blame, and have to be larger than that.
    private static final double WELL = 9;
    /// Inputs that spread more than this are better brought to 1.
    private static final double WIDE = 2;

    @Override
    public String id() {
        return "initial-loss";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        double expected = evidence.recipe().goal().loss().atFirst(evidence.facts().counts().size());
        Series loss = evidence.loss();
        if (!evidence.isFresh() || (loss.size() == 0 && !evidence.hasNorm()) || !Double.isFinite(expected)) {
            return Optional.empty();
        }
        // The first batch is looked at as in training, the review as in use; one of them may be off by chance or by nature.
        double batch = evidence.series("data-loss").first();
        double first = evidence.hasNorm() ? batch
                : Double.isNaN(batch) ? loss.first() : Math.min(loss.first(), batch);
        double excess = new Remedies(evidence).startsWell() ? WELL : EXCESS;
        if (!(first > expected + excess * Math.max(1, expected / Math.log(10)))) {
            return Optional.empty();
        }
        double spread = evidence.series("spread", 0).first();
        return Optional.of(new Finding(id(), evidence.moment().lane(), new Stretch(0, 0, "training-loss", 0),
                List.of(Integer.toString(evidence.facts().counts().size()), Quote.of(expected),
                        Quote.of(first),
                        Quote.of(spread)),
                Weight.WARNING, fixes(evidence, spread)));
    }

    private static List<Fix> fixes(Evidence evidence, double spread) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (!remedies.startsWell()) {
            fixes.add(remedies.start());
        }
        if (spread > WIDE) {
            fixes.add(remedies.standardized());
        }
        if (fixes.isEmpty() && !remedies.hasNorm()) {
            fixes.add(remedies.norm());
        }
        return fixes;
    }
}
