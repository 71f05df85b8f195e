package trainscope.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import trainscope.lab.bench.ScreenBench;
import trainscope.ui.init.WallPrint;

/// What a command line printed, and how it ended.
record Spoken(int code, String out, String err) {
    static Spoken by(String... args) {
        return by(() -> {
            throw new IllegalStateException("nobody asked for the window");
        }, args);
    }

    static Spoken by(Supplier<ScreenBench> screen, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new Cli(new Outlet(out), new Outlet(err), screen, WallPrint::new).run(args);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
