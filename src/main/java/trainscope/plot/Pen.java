package trainscope.plot;

/// How a line is drawn: colour, width in pixels at ordinary type size, rhythm.
public record Pen(Tone tone, double width, Dash dash) {
    public static Pen of(Tone tone) {
        return new Pen(tone, 1, Dash.SOLID);
    }

    public Pen wide(double newWidth) {
        return new Pen(tone, newWidth, dash);
    }

    public Pen dashed(Dash newDash) {
        return new Pen(tone, width, newDash);
    }

    public Pen faded(double opacity) {
        return new Pen(tone.faded(opacity), width, dash);
    }
}
