package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Gradients that grow from layer to layer on their way back: the first layers are thrown about while the last ones hardly
/// move. Source: the notes, chapter 6.2; Pascanu, Mikolov, Bengio 2013.
record ExplodingGradients() implements Detector {
    /// So many times longer in the first hidden layer than at the output. He's and Xavier's starts keep the length within a factor of three over ten layers.
    private static final double TIMES = 100;
    /// Who has learned this part of all there is has got over a bad start.
    private static final double LEARNED = 0.3;
    /// And with this part for certain.
    private static final double AMPLE = 0.6;
    private static final int AGREE = 3;

    @Override
    public String id() {
        return "exploding";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        var flow = new DepthFlow(evidence);
        Optional<DepthFlow.Ends> ends = flow.recent(AGREE).filter(e -> e.least() > TIMES);
        var unlearned = new Lasting(e -> !learns(e, LEARNED), e -> !learns(e, AMPLE));
        if (ends.isEmpty() && evidence.isFresh() && unlearned.holds(evidence)) {
            ends = flow.first().filter(e -> e.least() > TIMES);
        }
        return ends.map(e -> new Finding(id(), evidence.moment().lane(),
                new Stretch(e.from(), e.to(), "flow", 1),
                List.of(Integer.toString(e.layers()), Quote.of(e.first()), Quote.of(e.last()),
                        Quote.of(e.first() / e.last())),
                Weight.WARNING, fixes(evidence)));
    }

    private static boolean learns(Evidence evidence, double part) {
        return evidence.broken() == null && evidence.loss().size() > AGREE && evidence.progress() > part;
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (!remedies.startsWell()) {
            fixes.add(remedies.start());
        }
        if (!remedies.hasNorm()) {
            fixes.add(remedies.norm());
        }
        fixes.add(remedies.clip());
        return fixes;
    }
}
