package trainscope.engine.data.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a sign is written: strokes of cubic curves in a box from 0 to 1, x to the right and y down.
///
/// @param points the coordinates of all points, x and y in turn
/// @param curves for each curve the numbers of its four points
/// @param penDown for each curve whether it begins a stroke
record Glyph(List<Double> points, List<int[]> curves, List<Boolean> penDown) {

    /// Reads strokes from words: `M x y` sets the pen down, `L x y` draws a line, `C x y x y x y` a cubic curve.
    static Glyph of(String words) {
        List<Double> points = new ArrayList<>();
        List<int[]> curves = new ArrayList<>();
        List<Boolean> penDown = new ArrayList<>();
        boolean begins = true;
        for (String stroke : words.split("(?=[MLC])", -1)) {
            double[] numbers = Arrays.stream(stroke.substring(1).strip().split(" +", -1))
                    .mapToDouble(Double::parseDouble).toArray();
            int last = points.size() / 2 - 1;
            Arrays.stream(numbers).forEach(points::add);
            switch (stroke.charAt(0)) {
                case 'M' -> begins = true;
                case 'L' -> {
                    curves.add(new int[] {last, last, last + 1, last + 1});
                    penDown.add(begins);
                    begins = false;
                }
                default -> {
                    curves.add(new int[] {last, last + 1, last + 2, last + 3});
                    penDown.add(begins);
                    begins = false;
                }
            }
        }
        return new Glyph(List.copyOf(points), List.copyOf(curves), List.copyOf(penDown));
    }

    double[] coordinates() {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
