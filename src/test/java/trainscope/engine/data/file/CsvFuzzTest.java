package trainscope.engine.data.file;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Coverage-guided search for tables that are answered with anything but data or a problem.
class CsvFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTableIsAnswered(FuzzedDataProvider data) {
        boolean text = data.consumeBoolean();
        Use.of(Forged.readCsv(text ? data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8)
                : data.consumeRemainingAsBytes()));
    }
}
