package trainscope.engine.data.source;

import java.util.List;
import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Shape;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Handwritten-looking digits, white on black, 28 × 28: written in one of several ways with a soft round pen, then moved,
/// turned, slanted and stretched (`pose`), bent out of shape (`distortion`), and strewn with grain (`noise`, as a share
/// of white).
public record Digits(@Range(min = 1, max = 1e6, from = 1000, to = 60_000, log = true) long examples,
        @Range(min = 0, max = 3, from = 0, to = 2) double pose,
        @Range(min = 0, max = 3, from = 0, to = 2) double distortion,
        @Range(min = 0, max = 1, from = 0, to = 0.3) double noise) implements Source {
    private static final int SIDE = 28;

    @Override
    public long bytesEach() {
        return SIDE * SIDE;
    }

    @Override
    public DataSet draw(Rng rng) {
        List<List<Glyph>> glyphs = Numerals.glyphs();
        return Gallery.of(this, new Shape(1, SIDE, SIDE), Labels.numbered(10), rng,
                (label, draws, picture) -> {
                    List<Glyph> ways = glyphs.get(label);
                    write(ways.get(draws.nextInt(ways.size())), draws, picture);
                    Gallery.grain(picture, 255 * noise, draws);
                });
    }

    private void write(Glyph glyph, Draws draws, double[] picture) {
        double[] points = glyph.coordinates();
        for (int i = 0; i < points.length; i++) {
            points[i] += 0.037 * distortion * draws.nextGaussian();
        }
        Pose.random(draws, pose).place(points);
        double ink = 190 + 65 * draws.nextDouble();
        double radius = 0.7 + 0.8 * draws.nextDouble();
        double pressure = Gallery.spread(draws, 0.25 * distortion);
        Brush brush = new Brush(SIDE, SIDE, picture, ink);
        new Pen(brush, radius, pressure).write(glyph, points);
    }
}
