package trainscope.cli;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the command line prints: UTF-8 whatever the console says, and able to tell why printing failed.
public final class Outlet extends PrintWriter {
    private final Watched watched;

    public Outlet(OutputStream stream) {
        this(new Watched(stream));
    }

    private Outlet(Watched watched) {
        super(new BufferedWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8), 1 << 16));
        this.watched = watched;
    }

    /// Why not everything could be printed, or null. A reader that went away is no fault: it had enough.
    @Nullable
    IOException fault() {
        flush();
        IOException fault = watched.fault;
        String why = fault == null ? "" : String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return why.contains("broken pipe") || why.contains("pipe is being closed") ? null : fault;
    }

    private static final class Watched extends FilterOutputStream {
        private @Nullable IOException fault;

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
