package trainscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.build.Project;

/// The arrows of `docs/architecture.md` and the habits of the house hold, and every rule bites.
class ArchitectureTest {
    private static final Path PLANTED = Project.ROOT.resolve("src/gates/architecture");
    private static final Map<String, ArchRule> RULES = Architecture.rules();

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() throws Exception {
        var place = Trainscope.class.getProtectionDomain().getCodeSource().getLocation();
        program = new ClassFileImporter().importPath(Path.of(place.toURI()));
    }

    static Iterable<String> names() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theProgramKeeps(String name) {
        RULES.get(name).check(program);
    }

    /// Classes whose names start with Bad must be found, classes whose names start with Good must not.
    @ParameterizedTest
    @MethodSource("names")
    void bites(String name, @TempDir Path folder) throws Exception {
        var planted = Planted.compile(PLANTED.resolve(name + ".txt"), folder);
        var report = RULES.get(name).evaluate(planted).getFailureReport().toString();
        assertTrue(planted.stream().anyMatch(ArchitectureTest::isBad), "nothing is planted for " + name);
        for (var type : planted) {
            if (isBad(type)) {
                assertTrue(report.contains(type.getName()),
                        () -> type.getName() + " was not found:\n" + report);
            } else if (type.getSimpleName().startsWith("Good")) {
                assertFalse(report.contains(type.getName()), () -> type.getName() + " was found:\n" + report);
            }
        }
    }

    @Test
    void everyRuleHasItsSampleAndEverySampleItsRule() {
        var samples = new TreeSet<String>();
        Project.files(PLANTED, ".txt")
                .forEach(file -> samples.add(file.getFileName().toString().replace(".txt", "")));
        assertEquals(new TreeSet<>(RULES.keySet()), samples);
    }

    private static boolean isBad(JavaClass type) {
        return type.getSimpleName().startsWith("Bad");
    }
}
