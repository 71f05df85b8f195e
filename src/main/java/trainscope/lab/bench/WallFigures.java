package trainscope.lab.bench;

/// What a wall of histograms costs when it is drawn anew, and while a deviation is dragged.
///
/// @param answered from a change of all lanes until their activations are on the screen, in milliseconds
/// @param whole the same until gradients are there, too
/// @param work what the screen's thread worked on the processor for each pulse of a drag, in milliseconds
/// @param gap from one pulse of a drag to the next, in milliseconds
public record WallFigures(Screen screen, int lanes, int layers, int units, Spread answered, Spread whole,
        Spread work, Spread gap) {}
