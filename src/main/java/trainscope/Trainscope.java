package trainscope;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import javafx.application.Application;
import trainscope.cli.Cli;
import trainscope.cli.Outlet;
import trainscope.ui.init.WallPrint;
import trainscope.ui.shell.Lab;
import trainscope.ui.shell.WindowBench;

/// The program: a verb runs the command line, no verb opens the window.
public final class Trainscope {
    private Trainscope() {}

    public static void main(String[] args) {
        var cli = new Cli(outlet(FileDescriptor.out), outlet(FileDescriptor.err), WindowBench::new,
                WallPrint::new);
        System.exit(args.length == 0 ? window(cli) : cli.run(args));
    }

    /// Apart from the rest, so that the command line does not load the toolkit.
    private static int window(Cli cli) {
        try {
            Application.launch(Lab.class);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            return cli.refuseWindow(e);
        }
    }

    private static Outlet outlet(FileDescriptor descriptor) {
        return new Outlet(new FileOutputStream(descriptor));
    }
}
