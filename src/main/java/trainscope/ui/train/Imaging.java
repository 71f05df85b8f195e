package trainscope.ui.train;

import java.util.function.IntToDoubleFunction;
import trainscope.engine.data.Inputs;
import trainscope.engine.data.Part;
import trainscope.engine.data.Shape;
import trainscope.plot.Palette;
import trainscope.plot.Pixels;
import trainscope.plot.Ramp;
import trainscope.plot.Shade;

/// Numbers as small pictures.
final class Imaging {
    private static final int WHITE = 255;

    private Imaging() {}

    /// An example as it was before it was prepared: grey where it has one channel, in colours where it has three.
    static Pixels example(Part part, int place) {
        Shape shape = part.data().shape();
        Inputs inputs = part.data().inputs();
        int row = part.row(place);
        double low = 0;
        double high = 0;
        for (int i = 0; i < shape.size(); i++) {
            low = Math.min(low, inputs.at(row, i));
            high = Math.max(high, inputs.at(row, i));
        }
        // Bytes keep their own scale; a picture of other numbers is stretched from its darkest to its brightest.
        double white = inputs instanceof trainscope.engine.data.Pixels bytes ? WHITE / bytes.divisor()
                : Math.max(high, low + Double.MIN_NORMAL);
        double black = low;
        int area = shape.height() * shape.width();
        int[] argb = new int[area];
        for (int i = 0; i < area; i++) {
            int colour = 0xff;
            for (int c = 0; c < 3; c++) {
                double v = inputs.at(row, (shape.channels() >= 3 ? c : 0) * area + i);
                colour = colour << 8
                        | Math.clamp(Math.round(WHITE * (v - black) / (white - black)), 0, WHITE);
            }
            argb[i] = colour;
        }
        return Pixels.of(shape.width(), shape.height(), argb);
    }

    /// Signed numbers around 0, row after row from the top.
    ///
    /// @param reach the size of a number that has the full colour
    static Pixels signed(int width, int height, IntToDoubleFunction number, double reach, Palette palette) {
        Ramp ramp = palette.ramp(Shade.SIGN);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ramp.argb(0.5 + 0.5 * number.applyAsDouble(i) / reach);
        }
        return Pixels.of(width, height, argb);
    }
}
