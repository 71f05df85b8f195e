package trainscope.lab.run;

/// When a moment is.
///
/// @param step how many steps were made
/// @param reach how far the run has been, this moment being perhaps a look back
/// @param limit how many steps the run has
public record Clock(long step, long reach, long limit) {}
