package trainscope.lab.store.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;

/// The scripts are run, where there is a Python with what they need, and hold their losses against those of the run.
class ScriptRunTest {
    /// Runs many scripts in one interpreter, because importing takes longer than training.
    private static final String DRIVER = """
            import contextlib, io, os, runpy, sys, traceback
            for folder in sorted(os.listdir(sys.argv[1])):
                printed = io.StringIO()
                try:
                    with contextlib.redirect_stdout(printed):
                        runpy.run_path(os.path.join(sys.argv[1], folder, sys.argv[2]))
                    print("RAN", printed.getvalue().splitlines()[-1].split()[-1])
                except Exception:
                    print("RAN", traceback.format_exc().replace("\\n", " | "))
            """;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void scriptsMakeTheSameLosses(Dialect dialect, @TempDir Path folder) throws IOException, Refused {
        Optional<Interpreter> python = dialect == Dialect.NUMPY ? Interpreter.with("numpy")
                : Interpreter.with("numpy", "torch");
        assumeTrue(python.isPresent(), "there is no Python here with what the scripts need");
        List<Cases.Case> cases = Cases.all();
        for (int i = 0; i < cases.size(); i++) {
            CodeExport.of(Plan.of(cases.get(i).training().spec()), 0, Long.MAX_VALUE, new Library())
                    .write(dialect, folder.resolve(String.format("%04d", i)));
        }
        Interpreter.Ended ended = python.get().run(DRIVER, folder.toString(), dialect.script());
        List<String> results = ended.lines().stream().filter(line -> line.startsWith("RAN "))
                .map(line -> line.substring(4)).toList();
        assertEquals(cases.size(), results.size(), () -> String.join("\n", ended.lines()));
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String result = results.get(i);
            if (!(result.matches("[\\d.e+-]+") && Double.parseDouble(result) <= cases.get(i).tolerance())) {
                failed.add(cases.get(i).name() + ": " + result);
            }
        }
        assertEquals(List.of(), failed);
    }
}
