package trainscope.ui.kit;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import trainscope.plot.Ink;
import trainscope.plot.Look;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.PlotPainter;
import trainscope.plot.Png;
import trainscope.plot.RasterInk;
import trainscope.plot.SvgInk;
import trainscope.plot.Tone;

/// A picture for elsewhere: as it is on the screen, with the same fonts, twice as fine.
public final class PlotExport {
    /// Pixels of a file per pixel of the picture.
    public static final int FINE = 2;

    private final Consumer<Ink> drawing;
    private final String description;
    private final Look look;
    private final FontMeasure measure;
    private final double width;
    private final double height;

    PlotExport(PlotModel model, Look look, FontMeasure measure, double width, double height) {
        this(new PlotPainter(model, look, width, height)::draw, model.description(), look, measure, width,
                height);
    }

    /// Anything that can be drawn.
    PlotExport(Consumer<Ink> drawing, String description, Look look, FontMeasure measure, double width,
            double height) {
        this.drawing = drawing;
        this.description = description;
        this.look = look;
        this.measure = measure;
        this.width = width;
        this.height = height;
    }

    /// A picture that no view shows.
    public static PlotExport of(PlotModel model, Look look, String family, double width, double height) {
        FontMeasure measure = new FontMeasure(family);
        return new PlotExport(model, new Look(look.palette(), look.fontSize(), measure), measure, width,
                height);
    }

    /// Anything that is drawn as a look has it, which no view shows.
    public static PlotExport of(Function<Look, Consumer<Ink>> drawing, String description, Look look,
            String family,
            double width, double height) {
        FontMeasure measure = new FontMeasure(family);
        Look set = new Look(look.palette(), look.fontSize(), measure);
        return new PlotExport(drawing.apply(set), description, set, measure, width, height);
    }

    /// An opaque image.
    public Pixels pixels() {
        Wording words = new Wording(measure);
        words.begin(measure, FINE);
        RasterInk ink = RasterInk.sized(width, height, FINE, words);
        ink.clear(look.palette().argb(Tone.Role.PAGE) | 0xff000000);
        drawing.accept(ink);
        words.end();
        ink.clip(0, 0, width, height);
        ink.image(letters(words), 0, 0, width, height);
        return ink.pixels();
    }

    private Pixels letters(Wording words) {
        int wide = (int) Math.ceil(width * FINE);
        int tall = (int) Math.ceil(height * FINE);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(FINE, FINE));
        parameters.setViewport(new Rectangle2D(0, 0, wide, tall));
        WritableImage image = words.snapshot(parameters, new WritableImage(wide, tall));
        int[] argb = new int[wide * tall];
        image.getPixelReader().getPixels(0, 0, wide, tall, PixelFormat.getIntArgbInstance(), argb, 0, wide);
        return Pixels.of(wide, tall, argb);
    }

    /// For the clipboard.
    public Image image() {
        Pixels pixels = pixels();
        int[] argb = new int[pixels.width() * pixels.height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = pixels.at(i % pixels.width(), i / pixels.width());
        }
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter().setPixels(0, 0, pixels.width(), pixels.height(),
                PixelFormat.getIntArgbInstance(),
                IntBuffer.wrap(argb), pixels.width());
        return image;
    }

    public byte[] png() {
        return Png.encode(pixels());
    }

    public String svg() {
        SvgInk svg = new SvgInk(width, height, description, measure.family());
        drawing.accept(svg);
        return svg.text();
    }
}
