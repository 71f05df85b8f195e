package trainscope.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kernels give the same bits with vectors and without, compiled and interpreted, and however many threads share the work.
class SameBitsTest {
    private static final List<String> WITH_VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    @Test
    void inThisJvmWithEveryCrew() throws Exception {
        var expected = Fingerprint.of(Kernels.plain(), new Crew(1));
        for (int size : new int[] {1, 2, 4}) {
            try (var crew = new Crew(size)) {
                assertEquals(expected, Fingerprint.of(Kernels.plain(), crew), "plain, crew of " + size);
                assertEquals(expected, Fingerprint.of(new VectorKernels(), crew), "vectors, crew of " + size);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"vectors, -Xint, 1", "vectors, -Xint, 4", "vectors, -XX:UseAVX=2, 2", "vectors, -Xcomp, 2",
        "plain, -Xint, 1", "plain, -Xint, 4", "plain, -Xcomp, 2"})
    void inAnother(String twin, String option, int crew) throws Exception {
        var options = new ArrayList<>(twin.equals("vectors") ? WITH_VECTORS : List.of());
        options.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", option));
        if (option.equals("-Xcomp")) {
            options.add("-XX:CompileCommand=quiet");
            options.add("-XX:CompileCommand=compileonly,trainscope/engine/math/*.*");
        }
        assertEquals(Fingerprint.of(Kernels.plain(), new Crew(1)),
                java(options, Fingerprint.class, twin, String.valueOf(crew)));
    }

    /// A JVM that was started without the module has kernels all the same, and never hears of vectors.
    @Test
    void withoutTheModuleThePlainTwinWorks() throws Exception {
        var said = java(List.of("-Xlog:class+load"), WithoutVectors.class);
        assertTrue(said.contains("best: PlainKernels"), said);
        assertTrue(!said.contains("VectorKernels source") && !said.contains("jdk.incubator"), said);
    }

    /// Says which twin is the best here, and has it multiply.
    static final class WithoutVectors {
        private WithoutVectors() {}

        public static void main(String[] args) {
            var kernels = Kernels.best();
            var product = new double[1];
            kernels.multiply(new double[] {2, 3}, 0, new double[] {5, 7}, 0, product, 0, 1, 2, 1, false);
            System.out.println("best: " + (product[0] == 31 ? kernels.getClass().getSimpleName() : "wrong"));
        }
    }

    private static String java(List<String> options, Class<?> main, String... args) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "hangs");
            assertEquals(0, process.exitValue(), said);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
