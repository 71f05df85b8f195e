package trainscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line printed, and how it ended.
record Spoken(int code, String out, String err) {
    static Spoken by(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new Cli(new PrintWriter(out), new PrintWriter(err)).run(args);
        return new Spoken(code, out.toString(), err.toString());
    }
}
