package trainscope.lab.insight.wall;

/// One quantity of one layer of one lane.
public record Cell(Bars bars, Figures figures) {}
