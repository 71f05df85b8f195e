package trainscope.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences by key in one language.
///
/// `{0}` stands for the first argument. `{0?…}` stands for the text behind the question mark, and for nothing where that
/// argument is empty. Arguments are texts: numbers are made texts before they come here, so that none is rounded.
public final class Texts {
    private static final Pattern OPTIONAL = Pattern.compile("\\{(\\d)\\?((?:[^{}]|\\{\\d})*)}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final ResourceBundle bundle;

    public Texts(Language language) {
        this(language, ResourceBundle.getBundle("trainscope.i18n.texts", language.locale()));
    }

    /// Sentences of another bundle, for words that only a test knows.
    public Texts(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public Language language() {
        return language;
    }

    /// Every key there is.
    Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    /// A text with its placeholders.
    String pattern(String key) {
        return bundle.getString(key);
    }

    public String get(String key, Object... args) {
        return fill(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    public String fill(String key, List<String> args) {
        String chosen = OPTIONAL.matcher(pattern(key))
                .replaceAll(m -> Matcher.quoteReplacement(arg(args, m.group(1)).isEmpty() ? "" : m.group(2)));
        return PLACE.matcher(chosen).replaceAll(m -> Matcher.quoteReplacement(arg(args, m.group(1))));
    }

    private static String arg(List<String> args, String place) {
        int index = Integer.parseInt(place);
        return index < args.size() ? args.get(index) : "";
    }
}
