package trainscope.lab.finding;

import java.util.Optional;

/// Looks for one thing that goes wrong in trainings. Implementations are records without any state: what is found follows from
/// the evidence alone, so that it can be found again at any moment of a run.
public interface Detector {
    /// What it looks for, as texts and tables call it.
    String id();

    /// What is found in the evidence, if it is there.
    Optional<Finding> look(Evidence evidence);
}
