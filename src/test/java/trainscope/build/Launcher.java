package trainscope.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A copy of the packaged program in a folder with a space in its name, on a machine that has only what a test gives it.
final class Launcher {
    static final Path PACKAGED = Path.of(System.getProperty("trainscope.folder",
            Project.ROOT.resolve("target/trainscope").toString()));

    /// What the JVM itself says of vectors before the program begins; there is no option that stops it.
    static final String VECTORS_LOADED = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    private final Path machine;
    private final Path program;
    private final Map<String, String> environment = new TreeMap<>();

    Launcher(Path machine) throws IOException {
        this.machine = machine;
        var home = machine.resolve("a folder/trainscope");
        program = home.resolve("bin/trainscope");
        Files.createDirectories(program.getParent());
        for (var name : List.of("trainscope", "quicken", "java.options")) {
            Files.copy(PACKAGED.resolve("bin").resolve(name), program.resolveSibling(name));
        }
        var tools = Files.createDirectories(machine.resolve("tools"));
        script(tools.resolve("readlink"), "exec '" + onPath("readlink") + "' \"$@\"\n");
        Files.createDirectories(machine.resolve("home"));
        with("PATH", tools.toString()).with("HOME", machine.resolve("home").toString());
        with("TRAINSCOPE_JDKS", Files.createDirectories(machine.resolve("some jdks")).toString());
    }

    Path program() {
        return program;
    }

    /// The copy becomes the whole program, to be run by the JDK of this test.
    Launcher real() throws IOException {
        var libraries = Files.createDirectories(program.resolveSibling("../lib").normalize());
        for (var library : Project.files(PACKAGED.resolve("lib"), ".jar")) {
            Files.copy(library, libraries.resolve(library.getFileName()));
        }
        return with("TRAINSCOPE_JAVA_HOME", System.getProperty("java.home"));
    }

    Path jdks() {
        return machine.resolve("some jdks");
    }

    Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Launcher without(String variable) {
        environment.remove(variable);
        return this;
    }

    Launcher onPath(Path folder) {
        return with("PATH", folder + ":" + environment.get("PATH"));
    }

    /// What looks like a JDK from outside; its `java` says its name, the locale and what it was given.
    static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version
                + "\"\nJAVA_VERSION_DATE=\"2025-09-16\"\n");
        script(folder.resolve("bin/java"), """
                echo 'started %s'
                echo "locale ${LC_ALL:-none}"
                for word; do printf '<%%s>\\n' "$word"; done
                exit 7
                """.formatted(version));
        return folder;
    }

    static Path script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Where a program of this machine is, or the name alone if it is nowhere.
    static Path onPath(String name) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name);
            }
        }
        return Path.of(name);
    }

    Run run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(words));
        var builder = new ProcessBuilder(command).directory(machine.resolve("home").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var out = machine.resolve("out.txt");
        var err = machine.resolve("err.txt");
        var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IOException("not over after a minute: " + command);
        }
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    record Run(int exit, String out, String err) {
        boolean started(String version) {
            return out.startsWith("started " + version + "\n");
        }
    }
}
