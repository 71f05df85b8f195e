package trainscope.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import trainscope.i18n.Language;
import trainscope.plot.Palette;

/// How everything looks: the theme, the bridge between it and the controls that do not know it, and the type. Popups and
/// dialogs take the stylesheets of the scene they belong to, so all of it stands in stylesheets.
final class Appearance {
    private static final double TYPE = 13;
    private static final double ICON = 16;
    private static final double RAIL_ICON = 20;
    private static final double ERROR_ICON = 28;

    private final ShellViewModel model;
    private final ObservableValue<Boolean> systemIsDark;
    private final Optional<String> hangul;
    private final ObservableList<String> sheets;
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.light());
    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);

    Appearance(ShellViewModel model, ObservableValue<Boolean> systemIsDark, Optional<String> hangul) {
        this.model = model;
        this.systemIsDark = systemIsDark;
        this.hangul = hangul;
        sheets = FXCollections.observableArrayList(type(), sheet("bridge"), sheet("kit"), sheet("shell"));
        colour();
        model.theme.subscribe(_ -> colour());
        systemIsDark.subscribe(_ -> colour());
        model.typeScale().subscribe(_ -> sheets.set(0, type()));
        model.language.subscribe(_ -> sheets.set(0, type()));
    }

    /// The colours of pictures in this theme.
    ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    /// Gives a scene the looks, for as long as it is there.
    void dress(Scene scene) {
        Bindings.bindContent(scene.getStylesheets(), sheets);
        scene.getPreferences().colorSchemeProperty().bind(scheme);
    }

    private void colour() {
        boolean dark = model.theme.get().dark(systemIsDark.getValue());
        var theme = dark ? new PrimerDark() : new PrimerLight();
        String sheet = theme.getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        palette.set(dark ? Palette.dark() : Palette.light());
        scheme.set(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private String type() {
        String family = model.language.get() == Language.KOREAN
                ? hangul.map(name -> " -fx-font-family: \"" + name + "\";").orElse("")
                : "";
        double scale = model.typeScale().get();
        // Icons have their size here: one that is given in em grows from frame to frame, as it is its own font.
        String css = String.format(Locale.ROOT,
                ".root { -fx-font-size: %.2fpx;%s } .ikonli-font-icon { -fx-icon-size: %.1fpx; }"
                        + " .rail-item .ikonli-font-icon { -fx-icon-size: %.1fpx; }"
                        + " .error-icon { -fx-icon-size: %.1fpx; }",
                TYPE * scale, family, ICON * scale, RAIL_ICON * scale, ERROR_ICON * scale);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(
                Appearance.class.getResource("/trainscope/assets/styles/" + name + ".css"), name)
                .toExternalForm();
    }
}
