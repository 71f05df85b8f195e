package trainscope.engine.data.file;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/// Coverage-guided search for records that are answered with anything but data or a problem.
class CifarFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyRecordsAreAnswered(FuzzedDataProvider data) {
        int length = data.consumeBoolean() ? 3073 * data.consumeInt(0, 3) : data.consumeInt(0, 9000);
        boolean packed = data.consumeBoolean();
        byte[] bytes = data.consumeRemainingAsBytes();
        byte[] records = Arrays.copyOf(bytes, Math.max(length, bytes.length));
        Use.of(Forged.readCifar(packed ? Forged.packed(records) : records));
        Use.of(Forged.readCifar(bytes));
    }
}
