package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Steps that are too long or too short for the weights of a layer: lecture 6 wants ‖ΔW‖/‖W‖ of about 1e-3.
record StepSize() implements Detector {
    /// The notes' band is 1e-4 to 1e-2; ten times beyond it is off.
    private static final double SHORT = 1e-5;
    private static final double LONG = 0.1;
    /// Steps of nothing have other reasons.
    private static final double NOTHING = 1e-10;
    /// Who has learned this part of all there is may well stand still.
    private static final double LEARNED = 0.5;
    private static final int REVIEWS = 5;
    /// Once found, it has to come this many times closer to be taken back.
    private static final double DOUBT = 3;

    @Override
    public String id() {
        return "step-size";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        int worst = worst(evidence, 1);
        if (worst == 0 && new Lasting(e -> worst(e, 1) > 0, e -> worst(e, DOUBT) > 0).holds(evidence)) {
            worst = worst(evidence, DOUBT);
        }
        return worst == 0 ? Optional.empty() : Optional.of(finding(evidence, worst));
    }

    /// The layer whose steps are farthest off, or 0.
    ///
    /// @param doubt how much wider than usual the limits are
    private static int worst(Evidence evidence, double doubt) {
        if (evidence.broken() != null) {
            return 0;
        }
        // Where some layers move as they should, it is not the rate that keeps the others.
        double all = evidence.series("ratio").tail(REVIEWS * 10).median();
        boolean crawls = all < doubt * SHORT && all > NOTHING && evidence.progress() < LEARNED;
        int worst = 0;
        double off = 0;
        for (int layer = 1; layer <= evidence.layers(); layer++) {
            Series ratios = recent(evidence, layer);
            double ratio = ratios.median();
            boolean bad = ratios.size() >= REVIEWS
                    && (ratio > LONG / doubt || (ratio < doubt * SHORT && crawls));
            double distance = Math.abs(Math.log10(Math.max(ratio, NOTHING) / 1e-3));
            if (bad && distance > off) {
                off = distance;
                worst = layer;
            }
        }
        return worst;
    }

    private Finding finding(Evidence evidence, int worst) {
        Series ratios = recent(evidence, worst);
        double share = ratios.median();
        int decades = Math.clamp(Math.round(Math.log10(3e-3 / Math.max(share, NOTHING))), -4, 4);
        return new Finding(id(), evidence.moment().lane(),
                new Stretch(ratios.step(0), evidence.step(), "ratio", worst),
                List.of(Integer.toString(worst), Quote.of(share), share > 1e-3 ? "" : "+"),
                Weight.NOTE, List.of(new Remedies(evidence).rate(decades)));
    }

    private static Series recent(Evidence evidence, int layer) {
        Series all = evidence.series("ratio", layer);
        return all.tail(Math.max(REVIEWS, all.size() / 3));
    }
}
