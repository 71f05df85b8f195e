package trainscope.lab.spec;

/// A run that can be proved: what was run, what was measured on the way, and where it ended.
///
/// @param program the version of the program that ran it
/// @param plan spec and journal
public record Capsule(String program, Plan plan, Trace trace, End end) {
    /// Where a run ended, or stood when this was written.
    ///
    /// @param data the fingerprint of the examples that trained, wrong classes included; empty where there are none
    /// @param steps how many were made
    /// @param sha256 of all that decides the steps to come: weights, and all that rules and layers remember
    public record End(String data, long steps, String sha256) {}
}
