package trainscope;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import trainscope.cli.Cli;
import trainscope.cli.Outlet;

/// The program: a verb runs the command line, no verb opens the window.
public final class Trainscope {
    private Trainscope() {}

    public static void main(String[] args) {
        var cli = new Cli(outlet(FileDescriptor.out), outlet(FileDescriptor.err));
        System.exit(args.length == 0 ? cli.greet() : cli.run(args));
    }

    private static Outlet outlet(FileDescriptor descriptor) {
        return new Outlet(new FileOutputStream(descriptor));
    }
}
