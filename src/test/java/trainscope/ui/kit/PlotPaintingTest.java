package trainscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.i18n.Language;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.PlotPainter;
import trainscope.plot.Tone;

/// When plots are painted, and that what is seen is what the numbers say.
@ExtendWith(ApplicationExtension.class)
class PlotPaintingTest {
    private final Easel easel = new Easel();
    private Stage stage;
    private PlotView view;

    @Start
    void start(Stage shown) {
        stage = shown;
        view = new PlotView(easel.desk(Language.ENGLISH));
        view.model(Pictures.curves("Loss", 4));
        easel.root.getChildren().add(view);
        easel.show(shown, 520, 320);
    }

    private long frames() {
        return Easel.get(() -> view.frames());
    }

    /// A picture that is not whole yet is painted on in every pulse; a slow machine needs more of them.
    private void settled() {
        long before;
        do {
            before = frames();
            Easel.pulses(6);
        } while (frames() > before);
    }

    // ---- when

    @Test
    void aHundredModelsInOnePulseArePaintedOnce() {
        Easel.pulses(4);
        long before = frames();
        Easel.on(() -> {
            for (int i = 0; i < 100; i++) {
                view.model(Pictures.curves("Loss " + i, 4));
                view.cursorXProperty().set(i % 30);
            }
        });
        Easel.pulses(4);
        assertEquals(before + 1, frames());
    }

    @Test
    void oneModelPerPulseIsPaintedOncePerPulse() {
        Easel.pulses(4);
        long before = frames();
        List<Long> counts = new ArrayList<>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                counts.add(view.frames());
                view.model(Pictures.curves("Loss", 4));
                if (counts.size() == 20) {
                    stop();
                }
            }
        }.start());
        Easel.pulses(30);
        for (int i = 1; i < counts.size(); i++) {
            assertTrue(counts.get(i) - counts.get(i - 1) <= 1);
        }
        assertTrue(frames() - before >= 19, "painted " + (frames() - before));
    }

    @Test
    void nothingIsPaintedWhileNothingChanges() {
        Easel.pulses(4);
        long before = frames();
        Easel.pulses(10);
        assertEquals(before, frames());
    }

    @Test
    void hiddenPlotsDoNotPaintUntilTheyAreSeen() {
        Easel.pulses(4);
        long before = frames();
        Easel.on(() -> easel.root.setVisible(false));
        for (int i = 0; i < 5; i++) {
            Easel.on(() -> view.model(Pictures.curves("Loss", 3)));
            Easel.pulses(1);
        }
        assertEquals(before, frames());
        Easel.on(() -> easel.root.setVisible(true));
        Easel.pulses(4);
        assertEquals(before + 1, frames());
        Easel.on(() -> easel.root.getChildren().clear());
        Easel.on(() -> view.model(Pictures.curves("Loss", 2)));
        Easel.pulses(4);
        assertEquals(before + 1, frames());
    }

    @Test
    void thousandsOfFramesLeaveNoMemoryBehind() {
        long before = 0;
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 250; i++) {
                int cursor = i;
                Easel.on(() -> {
                    for (int k = 0; k < 4; k++) {
                        view.model(Pictures.curves("Loss " + cursor + k, 4));
                        view.cursorXProperty().set(cursor % 30);
                        view.layout();
                        easel.pulse.beat();
                        view.getScene().getRoot().layout();
                    }
                });
            }
            Easel.pulses(2);
            if (round == 0) {
                before = used();
            }
        }
        assertTrue(frames() >= 3000, "painted " + frames());
        assertTrue(used() - before < 6_000_000, "grew by " + (used() - before));
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    // ---- what

    private PlotPainter painter() {
        Easel.pulses(4);
        return Objects.requireNonNull(Easel.get(() -> view.painter()));
    }

    /// The smallest distance of the pixels around a place to a colour.
    private static double nearest(Pixels pixels, double x, double y, int argb) {
        double best = Double.POSITIVE_INFINITY;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int at = pixels.at((int) Math.round(x) + dx, (int) Math.round(y) + dy);
                double r = ((at >> 16) & 255) - ((argb >> 16) & 255);
                double g = ((at >> 8) & 255) - ((argb >> 8) & 255);
                double b = (at & 255) - (argb & 255);
                best = Math.min(best, Math.sqrt(r * r + g * g + b * b));
            }
        }
        return best;
    }

    private void assertLanesAreSeen(Palette palette) {
        PlotPainter painter = painter();
        Pixels pixels = Easel.picture(view);
        int lane = 0;
        for (Mark mark : Easel.get(() -> view.model()).marks()) {
            Mark.Line line = (Mark.Line) mark;
            for (int i : new int[] {10, 20}) {
                double away = nearest(pixels, painter.x().pixel(i), painter.y().pixel(line.series().y(i)),
                        palette.argb(Tone.lane(lane)));
                assertTrue(away < 60, line.name() + " at " + i + " is off by " + away);
            }
            lane++;
        }
    }

    @Test
    void lanesAreSeenWhereTheirNumbersAre() {
        Easel.on(() -> view.model(Pictures.solid(4)));
        assertLanesAreSeen(Palette.light());
        Easel.on(() -> easel.palette.set(Palette.dark()));
        assertLanesAreSeen(Palette.dark());
        Easel.on(() -> view.setMaxWidth(400));
        assertLanesAreSeen(Palette.dark());
        Easel.on(() -> easel.typeScale.set(1.6));
        assertLanesAreSeen(Palette.dark());
    }

    @Test
    void aDenseScreenIsPaintedForItsDensity() {
        Easel.on(() -> stage.setRenderScaleX(2));
        try {
            Easel.on(() -> view.model(Pictures.solid(4)));
            assertLanesAreSeen(Palette.light());
            long before = frames();
            Easel.on(() -> stage.setRenderScaleX(1));
            assertLanesAreSeen(Palette.light());
            assertEquals(before + 1, frames(), "another density is another painting");
        } finally {
            // The stage is that of all tests.
            Easel.on(() -> stage.setRenderScaleX(1));
        }
    }

    @Test
    void longTrailsAreSeenWholeHoweverTheyCame() {
        for (int steps = 500; steps <= 4_000; steps += 250) {
            int now = steps;
            Easel.on(() -> view.model(Pictures.shaken(now)));
            Easel.pulses(1);
        }
        PlotModel last = Pictures.shaken(4_000);
        Easel.on(() -> view.model(last));
        settled();
        Pixels grown = Easel.picture(view);
        Easel.on(() -> {
            view.model(Pictures.curves("", 1));
        });
        Easel.pulses(4);
        Easel.on(() -> view.model(last));
        settled();
        Pixels atOnce = Easel.picture(view);
        int differ = 0;
        for (int y = 0; y < atOnce.height(); y++) {
            for (int x = 0; x < atOnce.width(); x++) {
                differ += atOnce.at(x, y) == grown.at(x, y) ? 0 : 1;
            }
        }
        assertTrue(differ < 200, differ + " pixels differ");
        assertNotEquals(0, grown.height());
    }
}
