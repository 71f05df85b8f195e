package trainscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which package may know which: the arrows of `docs/architecture.md`, by name.
///
/// Every rule has a text of its name under `src/gates/architecture`, with classes that break it.
final class Architecture {
    private static final String[] TOOLKITS = {"javafx..", "org.controlsfx..", "impl.org.controlsfx..",
        "atlantafx..",
        "org.kordamp.."};
    private static final Set<String> SHARED_BY_PAGES = Set.of("shell", "kit", "pulse");

    private static final Set<String> BASE = Objects.requireNonNull(Object.class.getModule().getDescriptor())
            .exports()
            .stream().filter(exported -> !exported.isQualified()).map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toUnmodifiableSet());
    private static final DescribedPredicate<JavaClass> JAVA_BASE = describe("belong to java.base", type -> {
        var base = type.getBaseComponentType();
        return base.isPrimitive() || BASE.contains(base.getPackageName());
    });

    private Architecture() {}

    static Map<String, ArchRule> rules() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("every-class-has-a-place", classes().that().resideInAPackage("trainscope..").should()
                .resideInAnyPackage("trainscope", "trainscope.engine..", "trainscope.plot..",
                        "trainscope.lab..",
                        "trainscope.i18n..", "trainscope.ui..", "trainscope.cli..")
                .because("a new room needs a place in docs/architecture.md first"));
        rules.put("engine-is-pure", classes().that().resideInAPackage("trainscope.engine..").should()
                .onlyDependOnClassesThat(
                        JAVA_BASE.or(of("trainscope.engine..", "org.ejml..", "jdk.incubator.vector..",
                                "org.jspecify..")))
                .because("mathematics can be read, tested and reused without anything around it"));
        rules.put("plot-is-a-leaf",
                leaf("plot", "the same picture must go to the screen, to a file and to a test"));
        rules.put("i18n-is-a-leaf", leaf("i18n", "texts and number formats need nothing to be tested"));
        rules.put("leaves-serve-ui-and-cli",
                classes().that().resideInAnyPackage("trainscope.plot..", "trainscope.i18n..")
                        .should()
                        .onlyHaveDependentClassesThat(of("trainscope", "trainscope.ui..", "trainscope.cli..",
                                "trainscope.plot..", "trainscope.i18n..")
                                .or(describe("are others' own", Architecture::foreign)))
                        .because("how something looks and what it is called is decided where it is shown"));
        rules.put("lab-stands-on-engine",
                ours("lab", "experiments must run without a window and in any language",
                        "trainscope.engine.."));
        rules.put("cli-shows-the-lab", ours("cli", "the command line works where no window can",
                "trainscope.lab..", "trainscope.engine..", "trainscope.plot..", "trainscope.i18n.."));
        rules.put("ui-shows-the-lab", ours("ui", "window and command line are two ways to the same lab",
                "trainscope.lab..", "trainscope.engine..", "trainscope.plot..", "trainscope.i18n.."));
        rules.put("nobody-knows-the-front", noClasses().that().resideInAPackage("trainscope..").and()
                .resideOutsideOfPackages("trainscope.ui..", "trainscope.cli..")
                .and(not("trainscope.Trainscope")).should()
                .dependOnClassesThat().resideInAnyPackage("trainscope.ui..", "trainscope.cli..")
                .because("arrows point from what is shown to what is"));
        rules.put("toolkits-stay-in-ui", noClasses().that().resideInAPackage("trainscope..").and()
                .resideOutsideOfPackage("trainscope.ui..").and(not("trainscope.Trainscope")).should()
                .dependOnClassesThat().resideInAnyPackage(TOOLKITS)
                .because("all but the window must run, and be tested, without a toolkit"));
        rules.put("view-models-know-no-scene", noClasses()
                .that(describe("are view-models", Architecture::isViewModel)).should()
                .dependOnClassesThat(of(TOOLKITS).and(DescribedPredicate
                        .not(of("javafx.beans..", "javafx.collections..", "javafx.util.."))))
                .because("what a page does must be testable without starting the toolkit"));
        rules.put("pages-do-not-touch", slices().assignedFrom(pages()).should().notDependOnEachOther()
                .because(
                        "a page can be read, changed and removed alone; what two pages share belongs in ui.kit"));
        rules.put("no-cycles", slices().matching("trainscope.(**)").should().beFreeOfCycles()
                .because("a circle of packages is one large package that hides it"));
        rules.putAll(Habits.rules());
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private static ArchRule leaf(String name, String reason) {
        var self = "trainscope." + name + "..";
        return classes().that().resideInAPackage(self).should()
                .onlyDependOnClassesThat(JAVA_BASE.or(of(self, "org.jspecify.."))).because(reason);
    }

    private static ArchRule ours(String name, String reason, String... below) {
        var self = "trainscope." + name + "..";
        return classes().that().resideInAPackage(self).should()
                .onlyDependOnClassesThat(
                        of(below).or(of(self)).or(describe("are others' own", Architecture::foreign)))
                .because(reason);
    }

    private static DescribedPredicate<JavaClass> of(String... packages) {
        return describe("reside in " + Arrays.toString(packages),
                type -> resideInAnyPackage(packages).test(type.getBaseComponentType()));
    }

    private static DescribedPredicate<JavaClass> not(String name) {
        return describe("are not " + name, type -> !type.getName().equals(name));
    }

    private static boolean foreign(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return !name.equals("trainscope") && !name.startsWith("trainscope.");
    }

    private static boolean isViewModel(JavaClass type) {
        return type.getName().startsWith("trainscope.")
                && type.getName().substring(type.getPackageName().length()).split("\\$", 2)[0]
                        .endsWith("ViewModel");
    }

    /// Every package of `ui` that pages do not share is a page.
    private static SliceAssignment pages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var parts = type.getPackageName().split("\\.", -1);
                var isPage = parts.length > 2 && parts[0].equals("trainscope") && parts[1].equals("ui")
                        && !SHARED_BY_PAGES.contains(parts[2]);
                return isPage ? SliceIdentifier.of(parts[2]) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "pages";
            }
        };
    }
}
