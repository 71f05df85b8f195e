package trainscope.lab.store.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Python on this machine, where there is one with what a script needs.
record Interpreter(String command) {
    /// For hangs only.
    private static final long MINUTES = 30;

    /// The first one that has these modules. `-Dtrainscope.python=…` names another one to look at.
    static Optional<Interpreter> with(String... modules) {
        return Stream.of(System.getProperty("trainscope.python", ""), "python3", "/usr/bin/python3", "python")
                .filter(command -> !command.isEmpty()).map(Interpreter::new)
                .filter(python -> python.imports(modules)).findFirst();
    }

    private boolean imports(String... modules) {
        try {
            return run("import " + String.join(", ", modules)).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// What a program printed, and how it ended.
    record Ended(int code, List<String> lines) {}

    /// Runs a program given as text.
    Ended run(String program, String... arguments) throws IOException {
        Path printed = Files.createTempFile("printed", ".txt");
        List<String> words = new ArrayList<>(List.of(command, "-c", program));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(printed.toFile()).start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command + " hangs");
            }
            return new Ended(process.exitValue(), Files.readAllLines(printed, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
            Files.delete(printed);
        }
    }
}
