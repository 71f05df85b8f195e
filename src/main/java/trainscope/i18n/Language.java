package trainscope.i18n;

import java.util.Locale;
import java.util.Optional;

/// The languages the lab speaks.
public enum Language {
    ENGLISH(Locale.ENGLISH), KOREAN(Locale.KOREAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a two-letter code.
    public static Optional<Language> of(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "en" -> Optional.of(ENGLISH);
            case "ko" -> Optional.of(KOREAN);
            default -> Optional.empty();
        };
    }

    /// The language of this machine, English where it is neither.
    public static Language ofThisMachine() {
        return of(Locale.getDefault().getLanguage()).orElse(ENGLISH);
    }
}
