package trainscope.plot;

/// What a line says at one place: the point itself, never a value in between.
public record Reading(Mark.Line line, int index, double x, double y, double pixelX, double pixelY) {}
