package trainscope;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import trainscope.cli.Cli;

/// The program: a verb runs the command line, no verb opens the window.
public final class Trainscope {
    private Trainscope() {}

    public static void main(String[] args) {
        var cli = new Cli(writer(FileDescriptor.out), writer(FileDescriptor.err));
        System.exit(args.length == 0 ? cli.greet() : cli.run(args));
    }

    /// The standard writers would look for the console's encoding; files and pipes of ours are always UTF-8.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 1 << 16));
    }
}
