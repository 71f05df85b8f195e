package trainscope.lab.insight;

/// A line of an update rule: `v ← α·v − η·g`.
///
/// @param text the right side as it is written
public record Assignment(String target, String text, Term term) {}
