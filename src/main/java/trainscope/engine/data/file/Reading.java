package trainscope.engine.data.file;

import java.io.IOException;
import trainscope.engine.data.DataSet;

/// Something that is read from files, and may be refused.
interface Reading<T> {
    T read() throws IOException, Refusal;

    /// What became of reading a data set.
    static Loaded of(Content file, Reading<DataSet> reading) {
        try {
            return new Loaded.Good(reading.read());
        } catch (Refusal refusal) {
            return new Loaded.Bad(refusal.problem());
        } catch (IOException e) {
            return new Loaded.Bad(Refusal.unreadable(file, e).problem());
        }
    }
}
