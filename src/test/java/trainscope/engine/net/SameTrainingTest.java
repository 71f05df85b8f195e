package trainscope.engine.net;

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
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Twins;

/// One seed gives one SHA-256: with vectors and without, with any number of threads, compiled and interpreted, and on the
/// machine of whoever runs this test. Who changes the arithmetic on purpose writes down the new ones.
class SameTrainingTest {
    private static final String OF_TWENTY_STEPS = "ccd9e17a7782b109cce1bf60390b397efe3ba229aabd4e00c12680d50cef5962";
    private static final String OF_TWO_STEPS = "fa94f8283a293958857bf7e33185692239105798c48d0ea58e9db16c7ffcc6c8";

    @Test
    void inThisJvmWithEveryTwinAndAnyNumberOfThreads() throws Exception {
        for (Kernels kernels : Twins.all()) {
            for (int threads : new int[] {1, 2, 4}) {
                assertEquals(OF_TWENTY_STEPS, TenTrainings.sha256(kernels, threads, 20),
                        kernels + ", " + threads);
                assertEquals(OF_TWO_STEPS, TenTrainings.sha256(kernels, threads, 2),
                        kernels + ", " + threads);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"plain, -Xint, 2", "vectors, -Xint, 1", "vectors, -XX:UseAVX=2, 2"})
    void inAnother(String twin, String option, int threads) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (twin.equals("vectors")) {
            command.add("--add-modules=jdk.incubator.vector");
        }
        command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", option, "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(TenTrainings.class.getName(), twin, String.valueOf(threads), "2"));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "hangs");
            assertEquals(OF_TWO_STEPS, said);
        } finally {
            process.destroyForcibly();
        }
    }
}
