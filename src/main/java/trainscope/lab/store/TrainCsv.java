package trainscope.lab.store;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a training measures as CSV, `lane,step,loss,…`, written while it runs: memory does not grow with the run.
public final class TrainCsv implements Rows.Taker {
    private final PrintWriter out;
    private final Reader reader;

    public TrainCsv(PrintWriter out) {
        this.out = out;
        this.reader = new Reader(out);
    }

    @Override
    public void begin(List<String> metrics) {
        out.print("lane,step," + String.join(",", metrics) + '\n');
    }

    @Override
    public void row(String lane, long step, List<@Nullable Double> values) {
        out.print(PathCsv.quoted(lane) + ',' + step + ','
                + values.stream().map(TrainCsv::text).collect(Collectors.joining(",")) + '\n');
    }

    private static String text(@Nullable Double value) {
        return value == null ? "" : Digits.of(value);
    }

    @Override
    public boolean goesOn() {
        return !reader.isGone();
    }
}
