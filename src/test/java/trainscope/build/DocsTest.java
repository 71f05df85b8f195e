package trainscope.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages lead where they say, and name what is there.
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
    /// A file or folder of the project named in running text, such as `src/gates`.
    private static final Pattern NAMED = Pattern.compile("`((?:src|docs|assets)/[\\w./-]*\\w)/?`");
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void everyLinkLeadsToAFile() {
        assertEquals(List.of(), missing(LINK, Path::getParent));
    }

    @Test
    void everyNamedFileIsThere() {
        assertEquals(List.of(), missing(NAMED, page -> Project.ROOT));
    }

    @Test
    void decisionsAreNumberedWithoutGap() {
        var files = Project.files(Project.ROOT.resolve("docs/decisions"), ".md");
        assertFalse(files.isEmpty());
        for (int i = 0; i < files.size(); i++) {
            var name = NUMBER.matcher(files.get(i).getFileName().toString());
            assertTrue(name.matches(), files.get(i).toString());
            assertEquals(i + 1, Integer.parseInt(name.group(1)), files.get(i).toString());
        }
    }

    @Test
    void everyPageCanBeReachedFromTheReadme() {
        var reached = new TreeSet<Path>();
        reach(Project.ROOT.resolve("README.md"), reached);
        var lost = pages().stream().filter(page -> !reached.contains(page)).toList();
        assertEquals(List.of(), lost);
    }

    private static void reach(Path page, Set<Path> reached) {
        if (!page.toString().endsWith(".md") || !Files.exists(page) || !reached.add(page)) {
            return;
        }
        LINK.matcher(Project.text(page)).results()
                .forEach(link -> reach(page.resolveSibling(link.group(1)).normalize(), reached));
    }

    private static List<String> missing(Pattern pattern, UnaryOperator<Path> from) {
        var missing = new ArrayList<String>();
        for (var page : pages()) {
            pattern.matcher(Project.text(page)).results().map(found -> found.group(1))
                    .filter(name -> !Files.exists(from.apply(page).resolve(name)))
                    .forEach(name -> missing.add(Project.ROOT.relativize(page) + " names " + name));
        }
        return missing;
    }

    private static List<Path> pages() {
        return Stream
                .concat(Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(Project.ROOT::resolve),
                        Project.files(Project.ROOT.resolve("docs"), ".md").stream())
                .toList();
    }
}
