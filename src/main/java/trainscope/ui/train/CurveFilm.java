package trainscope.ui.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.lab.store.WholeFile;
import trainscope.plot.Extent;
import trainscope.plot.Gif;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.Unrolled;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.PlotView;

/// The curves from their start to where they are now as a moving picture: one image is made per pulse, so that the window goes
/// on living.
final class CurveFilm {
    static final int IMAGES = 40;
    private static final double WIDTH = 420;
    private static final double HEIGHT = 280;
    /// Hundredths of a second.
    private static final int EACH = 8;
    private static final int LAST = 250;

    private final Desk desk;
    private final CurvePair curves;
    private final Runnable beat = this::beat;
    private @Nullable Reel reel;

    /// A film on its way.
    private static final class Reel {
        private final Path file;
        private final List<PlotView> views;
        private final List<Unrolled> pictures;
        private final double end;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Gif gif;
        private int made;

        Reel(Path file, List<PlotView> views) throws IOException {
            this.file = file;
            this.views = views;
            pictures = views.stream().map(PlotView::model).map(Unrolled::new).toList();
            end = views.stream().map(view -> view.model().x().extent()).mapToDouble(Extent::hi).max()
                    .orElse(1);
            gif = new Gif(bytes, at(end));
        }

        /// All curves as far as that place, side by side.
        Pixels at(double x) {
            int wide = 0;
            int[][] rows = new int[views.size()][];
            Pixels one = Pixels.of(1, 1, new int[1]);
            for (int i = 0; i < views.size(); i++) {
                PlotModel model = pictures.get(i).until(x);
                one = views.get(i).export(model, WIDTH, HEIGHT).pixels();
                wide += one.width();
                rows[i] = flat(one);
            }
            int each = one.width();
            int[] all = new int[wide * one.height()];
            for (int i = 0; i < rows.length; i++) {
                for (int y = 0; y < one.height(); y++) {
                    System.arraycopy(rows[i], y * each, all, y * wide + i * each, each);
                }
            }
            return Pixels.of(wide, one.height(), all);
        }

        private static int[] flat(Pixels pixels) {
            int[] argb = new int[pixels.width() * pixels.height()];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = pixels.at(i % pixels.width(), i / pixels.width());
            }
            return argb;
        }

        /// Makes the next image; false when it was the last one.
        boolean goesOn() throws IOException {
            made++;
            gif.add(at(end * made / IMAGES), made == IMAGES ? LAST : EACH);
            return made < IMAGES;
        }
    }

    CurveFilm(Desk desk, CurvePair curves) {
        this.desk = desk;
        this.curves = curves;
    }

    /// Asks where to, and begins.
    void shoot() {
        desk.files().save("training.gif", "gif").ifPresent(file -> {
            try {
                reel = new Reel(file, curves.views());
                desk.notices().say(desk.texts().get("share.writing", file.getFileName()));
                desk.pulse().add(beat);
            } catch (IOException e) {
                refuse(file, e);
            }
        });
    }

    private void beat() {
        Reel running = reel;
        if (running == null) {
            desk.pulse().remove(beat);
            return;
        }
        try {
            if (running.goesOn()) {
                desk.pulse().add(beat);
                return;
            }
            running.gif.close();
            WholeFile.write(running.file, running.bytes.toByteArray());
            desk.notices().say(desk.texts().get("share.saved", running.file.getFileName()));
        } catch (IOException e) {
            refuse(running.file, e);
        }
        reel = null;
        desk.pulse().remove(beat);
    }

    private void refuse(Path file, IOException e) {
        desk.notices().warn(
                desk.texts().get("share.unwritable", file.getFileName(), String.valueOf(e.getMessage())));
    }
}
