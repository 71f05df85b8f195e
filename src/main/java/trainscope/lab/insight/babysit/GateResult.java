package trainscope.lab.insight.babysit;

/// What a [Gate] expected before it measured, and what it measured.
///
/// @param nanos how long it took
public record GateResult(Gate gate, Told expected, Told measured, Verdict verdict, long nanos) {}
