package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Units of ReLU that say 0 to every example: nothing flows back through them, and they learn nothing any more. Source: the notes,
/// which blame a bad start and a rate that is too high.
record DeadUnits() implements Detector {
    /// This share of a layer. He's start leaves about 2 % dead in the fifth layer; inputs that all lie on one side of 0 leave 44 %, a rate of 3 up to 72 %.
    private static final double SHARE = 0.4;
    /// A network that has learned nearly all can do without more of its units.
    private static final double SPARE = 0.6;
    private static final double LEARNED = 0.9;
    private static final int AGREE = 5;

    @Override
    public String id() {
        return "dead";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        int worst = 0;
        double most = 0;
        for (int layer = 1; layer < evidence.layers(); layer++) {
            Series recent = evidence.series("dead", layer).tail(AGREE);
            double share = recent.size() < 2 ? 0 : recent.least();
            if (Double.isFinite(share) && share > most) {
                most = share;
                worst = layer;
            }
        }
        if (most < (evidence.progress() > LEARNED ? SPARE : SHARE) || worst == 0) {
            return Optional.empty();
        }
        Series dead = evidence.series("dead", worst);
        int from = dead.size() - 1;
        while (from > 0 && dead.value(from - 1) >= SHARE) {
            from--;
        }
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(dead.step(from), evidence.step(), "dead", worst),
                List.of(Integer.toString(worst), Quote.percent(dead.last()), Quote.percent(dead.first()),
                        Quote.steps(dead.step(from))),
                Weight.WARNING, fixes(evidence, dead)));
    }

    private static List<Fix> fixes(Evidence evidence, Series dead) {
        var remedies = new Remedies(evidence);
        List<Fix> fixes = new ArrayList<>();
        if (evidence.isFresh() && dead.first() < SHARE / 2) {
            fixes.add(remedies.rate(-1, false));
        }
        fixes.add(remedies.leaky());
        if (evidence.series("spread", 0).first() > 3 || dead.first() >= SHARE) {
            fixes.add(remedies.standardized());
        }
        return fixes;
    }
}
