package trainscope.ui.kit;

/// Something worth a tick on the timeline.
public record TimeMark(long step, Kind kind, String text) {
    /// What it is, which decides its colour and shape.
    public enum Kind {
        BRANCH, TURN, FINDING, BROKEN
    }
}
