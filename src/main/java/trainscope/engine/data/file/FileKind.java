package trainscope.engine.data.file;

import java.io.IOException;
import trainscope.engine.Problem;

/// Which reader a file is for, by its first bytes.
public enum FileKind {
    IDX, NPY, CIFAR, CSV;

    /// What became of looking.
    public sealed interface Look {
        record Good(FileKind kind) implements Look {}

        record Bad(Problem problem) implements Look {}
    }

    /// What does not begin like one of the others may be a table; looking at it as one then says what is wrong.
    public static Look of(Content file) {
        try (Bytes in = new Bytes(file)) {
            int first = in.next();
            int second = in.next();
            int third = in.next();
            boolean idx = first == 0 && second == 0 && third >= 0x08 && third <= 0x0e;
            boolean record = first >= 0 && first < 10 && CifarFiles.mayBe(file, in.isPacked());
            return new Look.Good(idx ? IDX : first == 0x93 && second == 'N' ? NPY : record ? CIFAR : CSV);
        } catch (Refusal refusal) {
            return new Look.Bad(refusal.problem());
        } catch (IOException e) {
            return new Look.Bad(Refusal.unreadable(file, e).problem());
        }
    }
}
