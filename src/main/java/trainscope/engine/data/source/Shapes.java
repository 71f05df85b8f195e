package trainscope.engine.data.source;

import java.util.List;
import trainscope.engine.Range;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Shape;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Ten flat figures in colour, 32 × 32: any colour before any other, anywhere, at any size, turned and stretched
/// (`pose`), with grain (`noise`, as a share of white). Neither one pixel nor one colour tells what it is, so a linear
/// model is lost and convolution shows what it is good for.
public record Shapes(@Range(min = 1, max = 500_000, from = 1000, to = 50_000, log = true) long examples,
        @Range(min = 0, max = 3, from = 0, to = 2) double pose,
        @Range(min = 0, max = 1, from = 0, to = 0.3) double noise) implements Source {
    private static final int SIDE = 32;
    private static final List<String> NAMES = List.of("circle", "ring", "moon", "square", "triangle", "star",
            "cross", "heart", "arrow", "bolt");

    @Override
    public long bytesEach() {
        return 3 * SIDE * SIDE;
    }

    @Override
    public DataSet draw(Rng rng) {
        List<Outline> figures = List.of(Outline.circle(), Outline.ring(), Outline.moon(),
                Outline.of(-0.84, -0.84, 0.84, -0.84, 0.84, 0.84, -0.84, 0.84),
                Outline.of(0, -0.95, 1, 0.8, -1, 0.8), Outline.star(),
                Outline.of(-0.33, -1, 0.33, -1, 0.33, -0.33, 1, -0.33, 1, 0.33, 0.33, 0.33, 0.33, 1, -0.33, 1,
                        -0.33, 0.33, -1, 0.33, -1, -0.33, -0.33, -0.33),
                Outline.heart(),
                Outline.of(-1, -0.26, 0.1, -0.26, 0.1, -0.8, 1, 0, 0.1, 0.8, 0.1, 0.26, -1, 0.26),
                Outline.of(0.35, -1.1, -0.6, 0.12, -0.06, 0.12, -0.4, 1.1, 0.62, -0.28, 0.06, -0.28));
        return Gallery.of(this, new Shape(3, SIDE, SIDE), NAMES, rng,
                (label, draws, picture) -> paint(figures.get(label), draws, picture));
    }

    private void paint(Outline figure, Draws draws, double[] picture) {
        double[] cover = new double[SIDE * SIDE];
        new Stencil(SIDE).add(placed(figure, draws), cover);
        Paint back = Paint.random(draws);
        Paint front = Paint.apartFrom(back, draws);
        double fallX = Gallery.spread(draws, 0.25);
        double fallY = Gallery.spread(draws, 0.25);
        for (int i = 0; i < cover.length; i++) {
            int column = i % SIDE;
            int row = i / SIDE;
            double light = 1 + fallX * (2.0 * column / SIDE - 1) + fallY * (2.0 * row / SIDE - 1);
            for (int channel = 0; channel < 3; channel++) {
                double behind = light * back.part(channel);
                picture[channel * cover.length + i] = behind + cover[i] * (front.part(channel) - behind);
            }
        }
        Gallery.grain(picture, 255 * noise, draws);
    }

    private Outline placed(Outline figure, Draws draws) {
        double angle = Gallery.spread(draws, 0.35 * pose);
        double size = 9.5 * (1 + Gallery.spread(draws, 0.25 * pose));
        double wide = size * (1 + Gallery.spread(draws, 0.15 * pose));
        double x = 0.5 * SIDE + Gallery.spread(draws, 4 * pose);
        double y = 0.5 * SIDE + Gallery.spread(draws, 4 * pose);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Outline(figure.rings().stream().map(ring -> {
            double[] corners = new double[ring.length];
            for (int i = 0; i < ring.length; i += 2) {
                corners[i] = x + cos * wide * ring[i] - sin * size * ring[i + 1];
                corners[i + 1] = y + sin * wide * ring[i] + cos * size * ring[i + 1];
            }
            return corners;
        }).toList());
    }
}
