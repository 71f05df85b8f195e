package trainscope.lab.insight.autopsy;

/// What a lane looked like at one of the steps before it broke.
///
/// @param step the steps made, this one included
/// @param loss of its batch
/// @param gradient the length of its gradient
/// @param weight the largest weight it began with, by size
/// @param score the largest score that the network gave, by size
public record Sign(long step, double loss, double gradient, double weight, double score) {}
