package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import trainscope.lab.catalog.Refused;

/// One thing the command line can do.
interface Verb {
    String name();

    /// Adds the options this verb understands.
    CommandSpec options(CommandSpec spec);

    /// Does it, and returns the exit code.
    int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException;
}
