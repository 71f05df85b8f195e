package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Examples that are kept apart and were trained on all the same: what they say about the network is worth nothing. Source: the
/// notes, which validate on examples that no training has seen.
record Leakage() implements Detector {
    /// This share of those kept apart have the inputs of a training example.
    private static final double SHARE = 0.02;
    private static final int SOME = 3;
    /// Where inputs come so often in the training part itself, they are few by nature, such as the four of XOR.
    private static final double DISTINCT = 0.4;

    @Override
    public String id() {
        return "leakage";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Facts facts = evidence.facts();
        boolean few = facts.distinct() < DISTINCT * facts.training();
        if (few || facts.known() < SOME || facts.known() < SHARE * facts.others()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(0, evidence.step(), "validation-accuracy", 0),
                List.of(Integer.toString(facts.known()), Integer.toString(facts.others()),
                        Quote.percent((double) facts.known() / facts.others())),
                Weight.WARNING, List.of()));
    }
}
