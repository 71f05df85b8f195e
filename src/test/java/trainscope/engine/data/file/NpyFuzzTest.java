package trainscope.engine.data.file;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Coverage-guided search for NumPy files that are answered with anything but data or a problem.
class NpyFuzzTest {
    private static final String[] KINDS = {"|u1", "|b1", "|i1", "<i2", ">u2", "<i4", "<u4", ">i8", "<f4",
        "<f8",
        "<c16", "|O"};

    @FuzzTest(maxDuration = "2m")
    void anyArraysAreAnswered(FuzzedDataProvider data) {
        byte[] targets = file(data);
        Use.of(Forged.readNpy(file(data), targets));
    }

    /// A file that is right but for what chance changes, one with any header, or any bytes.
    private static byte[] file(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 3)) {
            case 0 -> data.consumeBytes(200);
            case 1 -> Forged.npy(data.consumeAsciiString(120), data.consumeBytes(64));
            default -> array(data);
        };
    }

    private static byte[] array(FuzzedDataProvider data) {
        String shape = IntStream.range(0, data.consumeInt(1, 5))
                .mapToObj(i -> Integer.toString(data.consumeProbabilityDouble() < 0.95 ? data.consumeInt(1, 4)
                        : data.consumeInt()))
                .collect(Collectors.joining(", ", "(", ",)"));
        byte[] file = Forged.npy(Forged.header(data.pickValue(KINDS), data.consumeBoolean(), shape),
                Arrays.copyOf(data.consumeBytes(64), data.consumeInt(0, 600)));
        if (data.consumeBoolean()) {
            file[data.consumeInt(0, file.length - 1)] = data.consumeByte();
        }
        return file;
    }
}
