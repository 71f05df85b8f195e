package trainscope.engine.data.source;

import trainscope.engine.math.Draws;

/// A colour, its parts from 0 to 255.
record Paint(double red, double green, double blue) {
    private static final double LEAST_CONTRAST = 75;

    /// Any hue, more or less saturated, dark or bright.
    static Paint random(Draws draws) {
        double hue = 6 * draws.nextDouble();
        double grey = 0.55 * draws.nextDouble();
        double value = 255 * (0.25 + 0.75 * draws.nextDouble());
        return new Paint(value * part(hue, 0, grey), value * part(hue, 4, grey), value * part(hue, 2, grey));
    }

    /// A colour that can be told from another one by its brightness alone, whoever looks.
    static Paint apartFrom(Paint other, Draws draws) {
        Paint paint = random(draws);
        while (Math.abs(paint.brightness() - other.brightness()) < LEAST_CONTRAST) {
            paint = random(draws);
        }
        return paint;
    }

    double part(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            default -> blue;
        };
    }

    private double brightness() {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    /// A hexagon of hues: each primary colour is full over two sixths, and rises and falls over one beside them.
    private static double part(double hue, double middle, double grey) {
        double away = Math.abs(hue - middle);
        double distance = Math.min(away, 6 - away);
        return grey + (1 - grey) * Math.clamp(2 - distance, 0, 1);
    }
}
