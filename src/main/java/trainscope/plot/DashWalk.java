package trainscope.plot;

import java.util.List;

/// Walks along a line and cuts it into dashes. The rhythm goes on across the corners.
final class DashWalk {
    private final StrokeMask mask;
    private final double half;
    private final double[] rhythm;
    private final double period;
    private double walked;

    DashWalk(StrokeMask mask, double width, List<Double> multiples) {
        this.mask = mask;
        half = width / 2;
        rhythm = multiples.stream().mapToDouble(m -> m * width).toArray();
        double sum = 0;
        for (double part : rhythm) {
            sum += part;
        }
        period = sum;
    }

    /// Draws the part of a piece between `from` and `to` (0 to 1, what may be seen of it) and walks all of it.
    void piece(double x0, double y0, double x1, double y1, double from, double to) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double end = to * length;
        double at = from * length;
        double phase = (walked + at) % period;
        int part = 0;
        while (phase >= rhythm[part]) {
            phase -= rhythm[part];
            part = (part + 1) % rhythm.length;
        }
        while (at < end) {
            double next = Math.min(end, at + rhythm[part] - phase);
            if (part % 2 == 0) {
                double a = at / length;
                double b = next / length;
                boolean startsHere = phase <= 0;
                boolean endsHere = next < end;
                mask.piece(
                        x0 + (x1 - x0) * a,
                        y0 + (y1 - y0) * a,
                        x0 + (x1 - x0) * b,
                        y0 + (y1 - y0) * b,
                        half,
                        !startsHere,
                        !endsHere);
            }
            phase = 0;
            part = (part + 1) % rhythm.length;
            at = Math.max(next, Math.nextUp(at));
        }
        walked = (walked + length) % period;
    }
}
