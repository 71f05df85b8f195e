package trainscope.ui.kit;

import javafx.scene.control.Tooltip;

/// What a control does to training, in words beside the pointer. A long sentence is broken into lines: a stylesheet
/// cannot ask for that, as the toolkit binds the width of its label.
public final class Hint extends Tooltip {
    private static final double WIDEST = 360;

    public Hint(String words) {
        super(words);
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
