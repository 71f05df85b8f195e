package trainscope.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What a command line printed, and how it ended.
record Spoken(int code, String out, String err) {
    static Spoken by(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new Cli(new Outlet(out), new Outlet(err)).run(args);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
