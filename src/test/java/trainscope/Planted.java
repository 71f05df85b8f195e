package trainscope;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import trainscope.build.Project;

/// Classes that are wrong on purpose: compiled when a test wants them, never part of the program or of the tests.
///
/// One text holds several source files; each starts with its package line.
final class Planted {
    private static final Pattern FILE = Pattern.compile("(?ms)^package ([\\w.]+);(.*?)(?=^package |\\z)");
    private static final Pattern NAME = Pattern.compile("public (?:class|record|enum|interface) (\\w+)");

    private Planted() {}

    static JavaClasses compile(Path text, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of("-d", folder.toString(), "-proc:none", "-Xlint:none");
            if (!compiler.getTask(said, files, null, options, null, sources(text)).call()) {
                throw new IllegalStateException(text + " does not compile: " + said);
            }
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static List<JavaFileObject> sources(Path text) {
        var sources = new ArrayList<JavaFileObject>();
        var file = FILE.matcher(Project.text(text));
        while (file.find()) {
            var name = NAME.matcher(file.group(2));
            if (!name.find()) {
                throw new IllegalStateException(text + " names no public type in " + file.group());
            }
            sources.add(new Source(file.group(1).replace('.', '/') + "/" + name.group(1), file.group()));
        }
        return sources;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String path, String code) {
            super(URI.create("planted:///" + path + Kind.SOURCE.extension), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
