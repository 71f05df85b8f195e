package trainscope.lab.run;

import java.util.List;

/// The whole state of a race at a step: the numbers of every lane that lived then.
record Checkpoint(long step, List<double[]> lanes) {}
