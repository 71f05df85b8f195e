package trainscope.lab.spec;

/// What chance decides in a training: where weights begin, which examples come when, what dropout forgets.
///
/// @param shared whether all lanes get the same draws: the same batches, and the same weights where shapes agree
public record Chance(long seed, boolean shared) {}
