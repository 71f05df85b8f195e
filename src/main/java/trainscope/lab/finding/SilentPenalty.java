package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// A penalty that does not raise the loss: either it is far too weak, or it sees no weights. Source: the notes' check that the loss
/// goes up when regularization is switched on.
record SilentPenalty() implements Detector {
    /// Less than this part of the loss cannot be seen in its first four figures.
    private static final double PART = 1e-4;

    @Override
    public String id() {
        return "silent-penalty";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Series penalty = evidence.series("penalty");
        Series loss = evidence.series("data-loss");
        var remedies = new Remedies(evidence);
        if (!remedies.hasPenalty() || !evidence.isFresh() || loss.size() == 0) {
            return Optional.empty();
        }
        double part = penalty.first() / loss.first();
        if (!(part < PART)) {
            return Optional.empty();
        }
        int decades = part == 0 ? 2 : (int) Math.clamp(Math.round(Math.log10(1e-2 / part)), 1, 8);
        return Optional.of(new Finding(id(), evidence.moment().lane(), new Stretch(0, 1, "penalty", 0),
                List.of(Quote.of(loss.first()), Quote.of(penalty.first()), Quote.of(part)),
                Weight.NOTE, List.of(remedies.penalty(decades))));
    }
}
