package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Outputs of sigmoid or tanh at the flat ends of the function, where next to no gradient comes through. Source: the notes, which
/// see 77 % of a sigmoid's outputs at the ends with weights of N(0, 1), and 85 % of tanh's.
record SaturatedUnits() implements Detector {
    /// This share of a layer's outputs lies within 0.05 of an end. Xavier's start leaves less than 5 % there.
    private static final double SHARE = 0.5;
    /// A network that learns may drive its units to the ends itself: that is no fault once this part of all is learned.
    private static final double LEARNED = 0.3;
    private static final int AGREE = 2;
    /// Inputs that spread more than this saturate units whatever the weights are.
    private static final double WIDE = 3;

    @Override
    public String id() {
        return "saturated";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<Activation> functions = evidence.functions();
        int worst = 0;
        double most = 0;
        for (int layer = 1; layer < functions.size(); layer++) {
            Activation function = functions.get(layer - 1);
            double share = evidence.series("saturated", layer).tail(AGREE).least();
            boolean flattens = function instanceof Sigmoid || function instanceof Tanh;
            if (flattens && Double.isFinite(share) && share > most) {
                most = share;
                worst = layer;
            }
        }
        if (worst == 0 || most < SHARE) {
            return Optional.empty();
        }
        Series saturated = evidence.series("saturated", worst);
        boolean fromTheStart = evidence.isFresh() && saturated.first() >= SHARE;
        boolean starts = fromTheStart && !new Remedies(evidence).startsWell();
        boolean learns = evidence.loss().size() > AGREE && evidence.progress() >= LEARNED;
        if (!starts && (learns || evidence.loss().size() < 2 * AGREE)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(saturated.step(0), evidence.step(), "saturated", worst),
                List.of(Integer.toString(worst), Quote.percent(saturated.last()),
                        Quote.percent(saturated.first())),
                Weight.WARNING, fixes(evidence, fromTheStart)));
    }

    private static List<Fix> fixes(Evidence evidence, boolean fromTheStart) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (!fromTheStart) {
            fixes.add(remedies.rate(-1, false));
        } else if (!remedies.startsWell()) {
            fixes.add(remedies.start());
        }
        if (evidence.series("spread", 0).first() > WIDE) {
            fixes.add(remedies.standardized());
        }
        if (!remedies.hasNorm()) {
            fixes.add(remedies.norm());
        }
        return fixes;
    }
}
