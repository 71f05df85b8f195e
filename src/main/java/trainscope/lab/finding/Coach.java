package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;

/// Looks at a lane with all detectors. What is found comes in the order of causes: what stands first explains most of what
/// stands behind it.
public record Coach(List<Detector> detectors) {
    public Coach {
        detectors = List.copyOf(detectors);
    }

    /// All there are, causes first: the only place of registration.
    public static Coach standard() {
        return new Coach(List.of(new Diverged(), new RateTooHigh(), new ExplodingGradients(),
                new LargeLogits(),
                new Plateau(), new SaturatedUnits(), new RateTooLow(), new DeadUnits(),
                new VanishingGradients(), new Leakage(), new Imbalance(), new TinySet(), new NoisyBatches(),
                new Overfitting(), new Underfitting(), new StepSize(), new SilentPenalty()));
    }

    /// What is found in the evidence, the primary one first.
    public List<Finding> look(Evidence evidence) {
        return detectors.stream().map(detector -> detector.look(evidence)).flatMap(Optional::stream).toList();
    }
}
