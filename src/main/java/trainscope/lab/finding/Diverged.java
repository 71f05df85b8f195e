package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;
import trainscope.lab.run.Breakdown;

/// Numbers that are none any more: "NaN almost always means a high learning rate" (the notes). Where signals grow from layer to
/// layer before anything is learned, the start is to blame, and where exponentials overflow at a moderate rate, the form of the loss.
record Diverged() implements Detector {
    /// A step that moves weights by more than this part of their length is too long, whatever it leads to: ten times the notes' upper end of 1e-2.
    private static final double LONG = 0.1;

    @Override
    public String id() {
        return "diverged";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Breakdown broken = evidence.broken();
        if (broken == null) {
            return Optional.empty();
        }
        double rate = evidence.recipe().rule().lr();
        Series before = evidence.series("data-loss");
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(Math.max(0, broken.step() - 1), broken.step(), "loss", 0),
                List.of(Quote.steps(broken.step()), Quote.of(rate), Quote.of(before.first()),
                        Quote.of(evidence.peaks("data-loss").most())),
                Weight.BROKEN, fixes(evidence)));
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (evidence.recipe().goal().loss() instanceof SoftmaxCrossEntropy(var form)
                && form == SoftmaxCrossEntropy.Form.NAIVE) {
            fixes.add(remedies.stable());
        }
        if (!remedies.startsWell() && new LargeLogits().look(evidence).isPresent()) {
            fixes.add(remedies.start());
        }
        fixes.add(remedies.rate(-Math.max(1, decades(evidence)), false));
        fixes.add(remedies.clip());
        return fixes;
    }

    /// So many powers of ten were the first steps too long.
    private static int decades(Evidence evidence) {
        double first = evidence.series("ratio").part(0, Math.min(1, evidence.series("ratio").size())).most();
        return Double.isFinite(first) && first > LONG ? (int) Math.ceil(Math.log10(first / LONG)) + 1 : 1;
    }
}
