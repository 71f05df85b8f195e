package trainscope.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What Maven said when it was run on the project's own pom.
record MavenRun(int exit, String output) {
    /// Runs the same Maven as this build, on the same local repository, without a network and without a terminal.
    static MavenRun of(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var log = folder.resolve("maven.log");
        var command = new ArrayList<String>();
        command.add(maven());
        command.addAll(
                List.of("--offline", "--batch-mode", "-Dstyle.color=never", "-Dmaven.resources.skip=true"));
        var repository = System.getProperty("trainscope.repository");
        if (repository != null) {
            // What is there may be used, whichever mirror it came from: the settings of this build need not be known.
            command.add("-Dmaven.repo.local=" + repository);
            command.add("-Daether.enhancedLocalRepository.trackingFilename=none");
        }
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(Project.ROOT.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR"));
        var java = System.getProperty("trainscope.maven.java");
        if (java != null) {
            environment.put("JAVA_HOME", java);
        }
        // A run of two seconds is over before the second compiler of the JVM pays.
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException(
                    "Maven did not end within two minutes: " + command + "\n" + Files.readString(log));
        }
        return new MavenRun(process.exitValue(), Files.readString(log));
    }

    private static String maven() {
        var windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        var program = windows ? "mvn.cmd" : "mvn";
        var home = System.getProperty("trainscope.maven");
        return home == null ? program : Path.of(home, "bin", program).toString();
    }
}
