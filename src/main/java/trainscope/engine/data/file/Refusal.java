package trainscope.engine.data.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import trainscope.engine.Problem;

/// Why a file cannot be read, on its way from where it was noticed to where the reading began.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param file the file to blame
    Refusal(Content file, String key, Object... args) {
        super(key, null, false, false);
        Object[] all = new Object[args.length + 1];
        all[0] = file.name();
        System.arraycopy(args, 0, all, 1, args.length);
        problem = Problem.of("data." + key, all);
    }

    /// The file itself cannot be read.
    static Refusal unreadable(Content file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Refusal(file, "missing");
        }
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return new Refusal(file, "unreadable", reason == null ? e.getClass().getSimpleName() : reason);
    }

    Problem problem() {
        return problem;
    }
}
