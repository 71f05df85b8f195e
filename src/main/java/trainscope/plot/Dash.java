package trainscope.plot;

import java.util.List;

/// The rhythm of a line.
public enum Dash {
    SOLID, DASHED, DOTTED, DASH_DOT, LONG, DASH_DOT_DOT, SHORT, LONG_SHORT;

    /// Drawn, left out, drawn, … in multiples of the line's width.
    public List<Double> rhythm() {
        return switch (this) {
            case SOLID -> List.of();
            case DASHED -> List.of(3.6, 1.8);
            case DOTTED -> List.of(1.1, 1.7);
            case DASH_DOT -> List.of(4.6, 1.7, 1.1, 1.7);
            case LONG -> List.of(7.5, 2.2);
            case DASH_DOT_DOT -> List.of(4.6, 1.6, 1.1, 1.6, 1.1, 1.6);
            case SHORT -> List.of(2.0, 1.4);
            case LONG_SHORT -> List.of(7.0, 1.8, 2.4, 1.8);
        };
    }
}
