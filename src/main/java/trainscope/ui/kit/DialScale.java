package trainscope.ui.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import javafx.scene.control.Slider;
import javafx.util.StringConverter;
import trainscope.lab.catalog.Knob;

/// Between the values of a knob and the places on its slider, evenly or by decades.
record DialScale(Knob knob) {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final MathContext THREE = new MathContext(3);

    Slider slider() {
        var slider = new Slider(place(knob.from()), place(knob.to()), place(knob.from()));
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 50);
        if (knob.log()) {
            slider.setShowTickMarks(true);
            slider.setShowTickLabels(true);
            slider.setMajorTickUnit(Math.max(1, Math.rint((slider.getMax() - slider.getMin()) / 6)));
            slider.setMinorTickCount(0);
            slider.setLabelFormatter(new Decades());
        }
        return slider;
    }

    double place(double value) {
        return knob.log() ? Math.log10(Math.max(value, knob.from())) : value;
    }

    /// Three digits are as many as a hand can set.
    double value(double place) {
        double value = knob.log() ? Math.pow(10, place) : place;
        if (knob.kind() == Knob.Kind.WHOLE) {
            return Math.rint(value);
        }
        int digits = knob.log() ? 2 : 3;
        double rounded = new BigDecimal(value).round(new MathContext(digits)).doubleValue();
        return Math.clamp(rounded, knob.min(), knob.max());
    }

    /// The neighbour of a value: one more in the second digit, or a hundredth of the slider.
    double next(double value, int times) {
        double unit = knob.log()
                ? new BigDecimal(Math.max(value, knob.from())).round(new MathContext(1, RoundingMode.DOWN))
                        .ulp().doubleValue() / 10
                : (knob.to() - knob.from()) / 100;
        double least = knob.kind() == Knob.Kind.WHOLE ? Math.max(1, Math.rint(unit)) : unit;
        double next = new BigDecimal(value + times * least).round(knob.log() ? THREE : new MathContext(6))
                .doubleValue();
        return Math.clamp(knob.kind() == Knob.Kind.WHOLE ? Math.rint(next) : next, knob.min(), knob.max());
    }

    /// 10⁻³ where powers are many, plain numbers near 1.
    private static final class Decades extends StringConverter<Double> {
        @Override
        public String toString(Double place) {
            int power = (int) Math.rint(place);
            if (power >= -1 && power <= 2) {
                return power == -1 ? "0.1" : Integer.toString((int) Math.pow(10, power));
            }
            var raised = new StringBuilder(power < 0 ? "10⁻" : "10");
            Integer.toString(Math.abs(power)).chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
            return raised.toString();
        }

        @Override
        public Double fromString(String text) {
            throw new UnsupportedOperationException("tick labels are not typed");
        }
    }
}
