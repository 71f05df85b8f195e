package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// A network that cannot learn a handful of examples by heart has a fault that more data do not mend. Source: the notes' check before
/// a training: 20 examples, no regularization, 200 epochs, accuracy 1.
record TinySet() implements Detector {
    /// So few examples can be learned by heart.
    private static final int FEW = 50;
    /// The notes give it 200 epochs.
    private static final double EPOCHS = 200;
    private static final double ENOUGH = 0.95;

    @Override
    public String id() {
        return "tiny-set";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Series accuracy = evidence.series("training-accuracy");
        if (evidence.facts().training() > FEW || evidence.epochs() < EPOCHS || accuracy.size() == 0
                || accuracy.tail(3).most() >= ENOUGH || evidence.broken() != null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(0, evidence.step(), "training-accuracy", 0),
                List.of(Integer.toString(evidence.facts().training()), Quote.percent(accuracy.last()),
                        Quote.of(Math.floor(evidence.epochs())), Quote.of(evidence.loss().last())),
                Weight.BROKEN, fixes(evidence)));
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (remedies.hasPenalty()) {
            fixes.add(remedies.withoutPenalty());
        }
        if (remedies.hasDropout()) {
            fixes.add(remedies.withoutDropout());
        }
        if (!remedies.startsWell()) {
            fixes.add(remedies.start());
        }
        if (fixes.isEmpty()) {
            fixes.add(evidence.layers() < 2 ? remedies.wider() : remedies.rate(1, false));
        }
        fixes.add(evidence.layers() < 2 ? remedies.rate(1, false) : remedies.wider());
        return fixes;
    }
}
