package trainscope.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every gate of the build still bites: mistakes planted under `src/gates` must fail Maven on the project's own pom.
///
/// The samples are compiled with the project's own module descriptor, so a lost `@NullMarked` shows here as well.
class GateTest {
    /// What a descriptor says about packages of its own, which a sample does not have.
    private static final Pattern ABOUT_PACKAGES = Pattern
            .compile("(?m)^\\s*(exports|opens|provides|uses)\\b[^;]*;\\R");

    private static final Map<String, Future<MavenRun>> RUNS = new HashMap<>();
    private static final ExecutorService TWO_AT_A_TIME = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void startAll() {
        start("clean", "compile", "spotless:check");
        start("null", "compile");
        start("error", "compile");
        start("warning", "compile");
        start("lint", "compile");
        start("format", "spotless:check");
        start("jdk", "validate", "-Djdk.range=[99,)");
    }

    @AfterAll
    static void end() {
        TWO_AT_A_TIME.shutdownNow();
    }

    @Test
    void aCleanSamplePassesEveryGate() throws Exception {
        var run = run("clean");
        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("BUILD SUCCESS"), run.output());
        assertTrue(Files.exists(folder("clean").resolve("classes/trainscope/engine/Planted.class")),
                run.output());
    }

    @Test
    void aNullDereferenceFails() throws Exception {
        assertFails("null", "[ERROR] ",
                "Planted.java:[10,20] [NullAway] dereferenced expression 'word' is @Nullable");
    }

    @Test
    void anErrorOfErrorProneFails() throws Exception {
        assertFails("error", "[ERROR] ", "Planted.java:[10,27] [ArrayEquals]",
                "Planted.java:[3,1] [RemoveUnusedImports]");
    }

    @Test
    void aMereWarningOfErrorProneFails() throws Exception {
        assertFails("warning", "[WARNING] ", "Planted.java:[8,13] [UnusedVariable]",
                "warnings found and -Werror specified");
    }

    @Test
    void aLintWarningOfTheCompilerFails() throws Exception {
        assertFails("lint", "[WARNING] ", "Planted.java:[10,19] [rawtypes]",
                "Planted.java:[12,18] [unchecked]",
                "warnings found and -Werror specified");
    }

    @Test
    void anotherFormatFails() throws Exception {
        assertFails("format", "The following files had format violations", "Planted.java",
                "mvn spotless:apply");
    }

    @Test
    void withoutJdkTheMessageSaysWhatToDo() throws Exception {
        assertFails("jdk", "Trainscope needs a JDK 25 or newer", "https://adoptium.net",
                "set JAVA_HOME to it");
    }

    @Test
    void everyPlantedMistakeIsTried() {
        var planted = Project.folders(Project.ROOT.resolve("src/gates/build")).stream()
                .map(folder -> folder.getFileName().toString()).toList();
        assertTrue(RUNS.keySet().containsAll(planted), planted + " against " + RUNS.keySet());
    }

    private static void assertFails(String gate, String... findings) throws Exception {
        var run = run(gate);
        assertNotEquals(0, run.exit(), run.output());
        for (var finding : findings) {
            assertTrue(run.output().contains(finding), () -> "not said: " + finding + "\n" + run.output());
        }
    }

    private static MavenRun run(String gate) throws InterruptedException, ExecutionException {
        return RUNS.get(gate).get();
    }

    private static void start(String gate, String... arguments) {
        RUNS.put(gate, TWO_AT_A_TIME.submit(() -> {
            var folder = folder(gate);
            Project.delete(folder);
            var sources = folder.resolve("sources");
            plant(gate, sources);
            var all = new ArrayList<>(List.of(arguments));
            all.add("-Dmain.sources=" + relative(sources));
            all.add("-Dbuild.folder=" + relative(folder));
            return MavenRun.of(folder, all);
        }));
    }

    private static void plant(String gate, Path sources) throws IOException {
        Files.createDirectories(sources);
        var descriptor = Project.text(Project.ROOT.resolve("src/main/java/module-info.java"));
        Files.writeString(sources.resolve("module-info.java"),
                ABOUT_PACKAGES.matcher(descriptor).replaceAll(""));
        var sample = Project.ROOT.resolve("src/gates/build").resolve(gate);
        for (var file : Project.files(sample, ".java")) {
            var copy = sources.resolve(sample.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static Path folder(String gate) {
        return Project.ROOT.resolve("target/gates").resolve(gate);
    }

    private static String relative(Path path) {
        return Project.ROOT.relativize(path).toString().replace('\\', '/');
    }
}
