package trainscope.engine.data.file;

import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;

/// What became of files that were to be read: a data set, or what is wrong with them. A problem's first argument is the
/// name of the file, the second the place, where there is one: a byte counted from 0 or a line counted from 1.
public sealed interface Loaded {
    record Good(DataSet data) implements Loaded {}

    record Bad(Problem problem) implements Loaded {}
}
