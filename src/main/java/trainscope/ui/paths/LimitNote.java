package trainscope.ui.paths;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Constant;
import trainscope.i18n.Texts;
import trainscope.lab.insight.RateLimit;
import trainscope.ui.kit.KnobField;
import trainscope.ui.kit.KnobMark;

/// Says how far the rate can go on this surface, and marks the place on the rate's knob. While it is looked for, what is
/// known from before is faded.
final class LimitNote extends Label {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Texts texts;
    private final PathsViewModel model;
    private @Nullable KnobField rate;
    private @Nullable Told told;

    private record Told(@Nullable KnobField rate, boolean constant, @Nullable RateLimit limit,
            boolean sought) {}

    LimitNote(Texts texts, PathsViewModel model) {
        this.texts = texts;
        this.model = model;
        setId("rate-limit");
        getStyleClass().addAll("text-muted", "rate-limit");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /// The knob that carries the mark, or none.
    void on(@Nullable KnobField knob) {
        rate = knob;
        tell();
    }

    /// Says what is known now; asked with every pulse.
    void tell() {
        boolean constant = model.lane(model.selectedProperty().get()).schedule() instanceof Constant;
        RateLimit limit = constant ? model.rateLimitProperty().get() : null;
        boolean sought = constant && model.limitSoughtProperty().get();
        var now = new Told(rate, constant, limit, sought);
        if (now.equals(told)) {
            return;
        }
        told = now;
        setText(constant ? words(limit) : texts.get("lane.limit.schedule"));
        pseudoClassStateChanged(STALE, sought);
        if (rate != null) {
            rate.marks(limit instanceof RateLimit.At(var at)
                    ? List.of(new KnobMark(at, texts.get("lane.limit.mark", PathPictures.shortly(at))))
                    : List.of());
            rate.stale(sought);
        }
    }

    private String words(@Nullable RateLimit limit) {
        return switch (limit) {
            case null -> texts.get("lane.limit.sought");
            case RateLimit.At(var at) -> texts.get("lane.limit.at", PathPictures.shortly(at));
            case RateLimit.NoneUpTo _ -> texts.get("lane.limit.none");
            case RateLimit.BelowAll _ -> texts.get("lane.limit.all");
            case RateLimit.Bottomless _ -> texts.get("lane.limit.bottomless");
        };
    }
}
