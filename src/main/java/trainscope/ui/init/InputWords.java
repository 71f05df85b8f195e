package trainscope.ui.init;

import trainscope.i18n.Texts;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Signal;

/// What the lanes of a wall are shown, in words.
final class InputWords {
    private InputWords() {}

    static String of(Texts texts, InitSpec spec) {
        return switch (spec.signal()) {
            case Signal.Drawn(var features, var mean, var std) ->
                texts.get("wall.remark.drawn", spec.samples(), features, Amount.end(mean), Amount.end(std));
            case Signal.Examples _ -> texts.get("wall.remark.examples", spec.samples());
        };
    }
}
