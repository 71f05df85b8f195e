package trainscope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import trainscope.i18n.Language;

/// What can be switched on the window itself, without anything of how it looks.
final class ShellViewModel {
    /// How much larger everything is in front of a class.
    static final double PRESENTED = 1.4;
    private static final double STEP = 1.1;

    final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    final BooleanProperty presenting = new SimpleBooleanProperty();
    final StringProperty page = new SimpleStringProperty("");
    final DoubleProperty setupWidth = new SimpleDoubleProperty();
    final BooleanProperty setupOpen = new SimpleBooleanProperty();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ReadOnlyDoubleWrapper typeScale = new ReadOnlyDoubleWrapper(1);

    ShellViewModel(Settings settings) {
        language.set(settings.language());
        theme.set(settings.theme());
        page.set(settings.page());
        zoom.set(settings.zoom());
        setupWidth.set(settings.setup().width());
        setupOpen.set(settings.setup().open());
        typeScale.bind(Bindings.createDoubleBinding(() -> zoom.get() * (presenting.get() ? PRESENTED : 1),
                zoom, presenting));
    }

    /// How much larger than usual type is now.
    ReadOnlyDoubleProperty typeScale() {
        return typeScale.getReadOnlyProperty();
    }

    void larger() {
        zoom.set(Math.min(Settings.MOST_ZOOM, zoom.get() * STEP));
    }

    void smaller() {
        zoom.set(Math.max(Settings.LEAST_ZOOM, zoom.get() / STEP));
    }

    void usualSize() {
        zoom.set(1);
    }

    /// The setup panel gets that width, as far as it may.
    void widen(double width) {
        setupWidth.set(new Settings.Fold(width, true).width());
    }

    Language otherLanguage() {
        return language.get() == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH;
    }

    /// What is to be remembered.
    Settings settings(WindowPlace window) {
        return new Settings(window, page.get(), theme.get(), language.get(), zoom.get(),
                new Settings.Fold(setupWidth.get(), setupOpen.get()));
    }
}
