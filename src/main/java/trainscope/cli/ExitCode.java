package trainscope.cli;

/// What the command line ends with.
final class ExitCode {
    static final int FINE = 0;
    static final int FAILURE = 1;
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}
