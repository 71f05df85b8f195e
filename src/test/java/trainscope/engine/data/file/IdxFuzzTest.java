package trainscope.engine.data.file;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Coverage-guided search for files in the form of MNIST that are answered with anything but data or a problem.
class IdxFuzzTest {
    private static final byte[] CLASSES = Forged.idx(0x08, new byte[] {1, 0}, 2);

    @FuzzTest(maxDuration = "2m")
    void anyImagesAreAnswered(FuzzedDataProvider data) {
        byte[] labels = data.consumeBoolean() ? CLASSES : data.consumeBytes(40);
        Use.of(Forged.readIdx(data.consumeRemainingAsBytes(), labels));
    }
}
