package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.activation.Sigmoid;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Gradients that die away from layer to layer on their way back, so that the first layers do not learn. Source: the notes,
/// chapter 6.2: σ′ is at most 1/4, and five of them in a row are at most 1e-3.
record VanishingGradients() implements Detector {
    /// Of the length at the output, less than this part arrives in the first hidden layer. He's and Xavier's starts keep more than a tenth over ten layers.
    private static final double PART = 0.01;
    /// Who has learned this part of all there is does not suffer from it.
    private static final double LEARNED = 0.7;
    private static final int AGREE = 3;
    /// Rules that measure every weight by its own gradients build it up again after a while: what is lost by then is lost. Only who has
    /// learned nearly all, three times closer to it than at first, takes it back.
    private static final double DOUBT = 3;

    @Override
    public String id() {
        return "vanishing";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        var lasting = new Lasting(e -> e.progress() <= LEARNED && isFaint(e),
                e -> e.progress() <= 1 - (1 - LEARNED) / DOUBT && startsFaint(e));
        if (!lasting.holds(evidence)) {
            return Optional.empty();
        }
        var flow = new DepthFlow(evidence);
        return (isFaint(evidence) ? flow.recent(AGREE) : flow.first())
                .map(e -> new Finding(id(), evidence.moment().lane(),
                        new Stretch(e.from(), e.to(), "flow", 1),
                        List.of(Integer.toString(e.layers()), Quote.of(e.first()), Quote.of(e.last()),
                                Quote.of(e.last() / e.first())),
                        Weight.WARNING, fixes(evidence)));
    }

    private static boolean isFaint(Evidence evidence) {
        return new DepthFlow(evidence).recent(AGREE).filter(e -> e.most() < PART).isPresent();
    }

    private static boolean startsFaint(Evidence evidence) {
        return new DepthFlow(evidence).first().filter(e -> e.most() < PART).isPresent();
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (evidence.functions().stream().anyMatch(Sigmoid.class::isInstance)) {
            fixes.add(remedies.relu());
        } else if (!remedies.startsWell()) {
            fixes.add(remedies.start());
        }
        if (!remedies.hasNorm()) {
            fixes.add(remedies.norm());
        }
        return fixes;
    }
}
