package trainscope.engine.init;

/// How many numbers flow into one unit, and to how many units one number flows.
public record Fan(int in, int out) {}
