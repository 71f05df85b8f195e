package trainscope.lab.look;

/// One quantity of one layer of one lane.
public record Cell(Bars bars, Figures figures) {}
