package trainscope.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Window;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.ui.kit.FilePicker;
import trainscope.ui.kit.HangulFont;
import trainscope.ui.kit.Notices;

/// What the window takes from the machine it stands on. Tests bring their own.
///
/// @param dark whether the system is dark, now and later
/// @param hangul a font with Hangul, if there is one
/// @param screens where windows can be, the main screen first
record Outside(ObservableValue<Boolean> dark, Optional<String> hangul, List<Rectangle2D> screens,
        Function<Language, Texts> speech, Function<Window, Notices> notices,
        BiFunction<Window, Texts, FilePicker> files) {
    static Outside ofThisMachine() {
        return new Outside(
                Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK),
                HangulFont.among(Font.getFamilies()),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList(), Texts::new,
                PopupNotices::new, SystemFilePicker::new);
    }
}
