package trainscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Reading;
import trainscope.lab.catalog.Shelf;

/// Both languages say the same things, all of them, and nothing that nobody asks for.
class TextsTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z-]*\\.[a-z.-]*)\" \\+");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new Texts(Language.ENGLISH).keys(), new Texts(Language.KOREAN).keys());
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() {
        var english = new Texts(Language.ENGLISH);
        var korean = new Texts(Language.KOREAN);
        for (String key : english.keys()) {
            assertEquals(placeholders(english.pattern(key)), placeholders(korean.pattern(key)), key);
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingInTheCatalogHasATextAndNoTextIsLeftOver() throws IOException {
        Set<String> keys = new Texts(Language.ENGLISH).keys();
        for (String key : inCatalog()) {
            assertTrue(keys.contains(key), "missing: " + key + "=");
        }
        Set<String> wanted = new TreeSet<>(inCatalog());
        Set<String> prefixes = new TreeSet<>();
        for (String source : sources()) {
            QUOTED.matcher(source).results().map(m -> m.group(1)).forEach(wanted::add);
            PREFIX.matcher(source).results().map(m -> m.group(1)).forEach(prefixes::add);
        }
        assertEquals(List.of(),
                keys.stream()
                        .filter(k -> !wanted.contains(k.replaceFirst("\\.hint$", "")) && !wanted.contains(k))
                        .filter(k -> prefixes.stream().noneMatch(k::startsWith)).toList());
    }

    private static List<String> inCatalog() {
        List<String> keys = new ArrayList<>();
        for (Shelf<?> shelf : CATALOG.all()) {
            for (Entry<?> entry : shelf.entries()) {
                String key = shelf.kind() + "." + entry.id();
                keys.add(key + ".name");
                keys.add(key + ".hint");
                entry.variants().stream().filter(v -> !v.form().isEmpty())
                        .forEach(v -> keys.add(key + ".form." + v.form()));
                entry.knobs().forEach(k -> keys.add("knob." + k.name() + ".name"));
            }
        }
        Stream.of(Reading.values()).forEach(r -> keys.add("reading." + r.id()));
        return keys;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    @Test
    void englishIsEnglishOnAKoreanMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREA);
            assertEquals("Verbs:", new Texts(Language.ENGLISH).get("cli.verbs"));
            assertEquals(Language.KOREAN, Language.ofThisMachine());
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("명령:", new Texts(Language.KOREAN).get("cli.verbs"));
    }

    @Test
    void argumentsAreFilledInAndEmptyOnesLeaveNoTrace() {
        var texts = new Texts(Language.ENGLISH);
        assertEquals("unknown optimizer 'Adm' at column 3; did you mean 'adam'? (known: adam)",
                texts.get("catalog.unknown-optimizer", 3, "Adm", "adam", "adam"));
        assertEquals("unknown optimizer '{0}$' (known: adam)",
                texts.get("catalog.unknown-optimizer", "", "{0}$", "", "adam"));
    }

    @Test
    void noTextHoldsAStrayBraceOrQuotePair() {
        for (Language language : Language.values()) {
            var texts = new Texts(language);
            for (String key : texts.keys()) {
                Matcher stray = Pattern.compile("\\{(?!\\d[?}])|''").matcher(texts.pattern(key));
                assertFalse(stray.find(), language + " " + key);
            }
        }
    }
}
