package trainscope.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Hint;
import trainscope.ui.pulse.Pulse;

/// Facts along the lower edge: the page's at the left, the program's at the right.
final class StatusLine {
    private static final long RENEWED_EVERY = 500_000_000;

    private final Texts texts;
    private final Pulse pulse;
    private final FrameMeter meter = new FrameMeter();
    private final StatusBar bar = new StatusBar();
    private final Label frame = new Label();
    private final Label heap = new Label();
    private long measured;
    private long renewed;

    StatusLine(Texts texts, Pulse pulse) {
        this.texts = texts;
        this.pulse = pulse;
        bar.setText("");
        frame.setId("frame-time");
        frame.setTooltip(new Hint(texts.get("status.frame.tip")));
        heap.setId("heap");
        heap.setTooltip(new Hint(texts.get("status.heap.tip")));
        bar.getRightItems().addAll(frame, heap);
        renewHeap();
    }

    Region node() {
        return bar;
    }

    void show(List<Node> facts) {
        bar.getLeftItems().setAll(facts);
    }

    /// Everything is laid out. A frame counts if the clock has beaten for it, and only such frames renew the words:
    /// else the new words would be the reason for the next frame.
    void laidOut() {
        long began = pulse.began();
        if (began == measured) {
            return;
        }
        measured = began;
        long now = System.nanoTime();
        meter.note(now - began);
        if (meter.knows() && now - renewed > RENEWED_EVERY) {
            renewed = now;
            renew();
        }
    }

    private void renew() {
        frame.setText(texts.get("status.frame", String.format(Locale.ROOT, "%.1f", meter.p95())));
        renewHeap();
    }

    private void renewHeap() {
        Runtime memory = Runtime.getRuntime();
        heap.setText(texts.get("status.heap", (memory.totalMemory() - memory.freeMemory()) >> 20));
    }
}
