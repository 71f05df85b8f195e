package trainscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.FileDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What code of the project never does, wherever it stands.
final class Habits {
    /// Exact by definition, so the same bits on every machine. What is not listed may differ in the last one.
    private static final Set<String> EXACT = Set.of("abs", "sqrt", "min", "max", "clamp", "floor", "ceil",
            "rint",
            "round", "fma", "signum", "copySign", "scalb", "getExponent", "ulp", "nextUp", "nextDown",
            "nextAfter",
            "IEEEremainder", "floorDiv", "floorMod", "ceilDiv", "ceilMod", "multiplyFull", "multiplyHigh");

    private static final Pattern SERIALIZATION = Pattern
            .compile("java\\.io\\.(Serializable|Externalizable|Object(In|Out)put.*)");
    private static final Pattern FOREIGN_CODE = Pattern.compile(
            "java\\.beans\\.XML.*|javax\\.(script|tools)\\..*|java\\.lang\\.Process(Builder.*)?|java\\.net\\.URLClassLoader");
    private static final Pattern NETWORK = Pattern.compile(
            "java\\.net\\.(?!(UR[IL]|URISyntaxException|MalformedURLException|URL(En|De)coder)$).*"
                    + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*|(java\\.rmi|javax\\.net|com\\.sun\\.net)\\..*");
    private static final String DOWNLOAD = "trainscope\\.lab\\.store\\.Download(\\$.*)?";
    private static final Pattern OLD_WINDOWS = Pattern
            .compile("java\\.awt\\.(?!image\\.).*|javax\\.swing\\..*");
    private static final Pattern LOGGING = Pattern
            .compile("(java\\.util\\.logging|org\\.slf4j|org\\.apache\\..*log.*)\\..*");
    private static final Pattern SHARED = Pattern.compile(
            "java\\.util\\.concurrent\\.(atomic\\..*|Concurrent.*)|java\\.util\\.\\w*(HashMap|TreeMap|HashSet|TreeSet|List|Deque|Queue)"
                    + "|java\\.lang\\.(ThreadLocal|StringBuilder)");
    private static final Set<String> INTERFACES = Set.of("java.util.List", "java.util.Deque",
            "java.util.Queue");

    private Habits() {}

    static Map<String, ArchRule> rules() {
        return Map.of(
                "no-java-serialization", everywhere().should().dependOnClassesThat(named(SERIALIZATION))
                        .because("a file from elsewhere must not be able to make objects of its choice"),
                "no-foreign-code", everywhere().should().dependOnClassesThat(named(FOREIGN_CODE))
                        .orShould(reach("start a program", access -> isOn(access, Runtime.class, "exec")))
                        .because("a shared experiment is data: nothing in it may be run as a program"),
                "no-network",
                everywhere().and().haveNameNotMatching(DOWNLOAD).should().dependOnClassesThat(named(NETWORK))
                        .orShould(reach("open an address", Habits::opensAnAddress))
                        .because(
                                "the lab works without a network and tells nobody what is done in it; one class may fetch what somebody asked for"),
                "downloads-are-asked-for",
                everywhere().and().resideOutsideOfPackages("trainscope.ui..", "trainscope.cli..").and()
                        .haveNameNotMatching(DOWNLOAD).should()
                        .dependOnClassesThat().haveNameMatching(DOWNLOAD)
                        .because(
                                "only a person may have a connection opened, in the window or with a command"),
                "no-awt-or-swing", everywhere().should().dependOnClassesThat(named(OLD_WINDOWS))
                        .because(
                                "one toolkit is enough; java.awt.image, which ImageIO needs, opens no window"),
                "no-logging", everywhere().should().dependOnClassesThat(named(LOGGING))
                        .because("what happened in a run stands in its events, where people see it"),
                "only-cli-prints", everywhere().and().resideOutsideOfPackage("trainscope.cli..").and()
                        .doNotHaveFullyQualifiedName("trainscope.Trainscope")
                        .should(reach("use a console", Habits::usesConsole))
                        .because(
                                "what a person should know is a result, an event or a finding, not a console line"),
                "no-static-state",
                noFields().that().areDeclaredInClassesThat().resideInAPackage("trainscope..")
                        .should(change()).because("two runs in one program must not see each other"),
                "exact-mathematics", noClasses().that().resideInAPackage("trainscope.engine..")
                        .should(reach("round as the machine likes", Habits::isInexact))
                        .because(
                                "one seed gives the same bytes on every machine: StrictMath does, Math does not"),
                "no-hidden-chance",
                noClasses().that().resideInAnyPackage("trainscope.engine..", "trainscope.lab..")
                        .should(reach("draw without a seed", Habits::drawsWithoutSeed))
                        .because(
                                "every draw comes from the seed of the experiment, so that it can be repeated"));
    }

    private static GivenClassesConjunction everywhere() {
        return noClasses().that().resideInAPackage("trainscope..");
    }

    private static DescribedPredicate<JavaClass> named(Pattern pattern) {
        return describe("match " + pattern,
                type -> pattern.matcher(type.getBaseComponentType().getName()).matches());
    }

    private static boolean isOn(JavaAccess<?> access, Class<?> owner, String... names) {
        return access.getTargetOwner().isEquivalentTo(owner) && Set.of(names).contains(access.getName());
    }

    private static boolean opensAnAddress(JavaAccess<?> access) {
        return isOn(access, URL.class, "openConnection", "openStream", "getContent");
    }

    private static boolean usesConsole(JavaAccess<?> access) {
        return isOn(access, System.class, "out", "err", "in", "console")
                || isOn(access, FileDescriptor.class, "out", "err", "in")
                || (access.getName().equals("printStackTrace") && takesNothing(access));
    }

    private static boolean isInexact(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Math.class) && !EXACT.contains(access.getName())
                && !access.getName().endsWith("Exact");
    }

    private static boolean drawsWithoutSeed(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var generator = owner.matches("java\\.util\\.(Splittable)?Random");
        return (generator && access.getName().equals("<init>") && takesNothing(access))
                || owner.matches(
                        "java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom")
                || isOn(access, Math.class, "random") || isOn(access, StrictMath.class, "random")
                || isOn(access, UUID.class, "randomUUID")
                || (isOn(access, Collections.class, "shuffle") && parameters(access) == 1);
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return parameters(access) == 0;
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof HasParameterTypes target ? target.getRawParameterTypes().size()
                : -1;
    }

    private static ArchCondition<JavaClass> reach(String what, Predicate<JavaAccess<?>> found) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream().filter(found)
                        .forEach(access -> events
                                .add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaField> change() {
        return new ArchCondition<>("be static and change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var modifiers = field.getModifiers();
                var type = field.getRawType().getName();
                var held = SHARED.matcher(type).matches() && !INTERFACES.contains(type);
                if (modifiers.contains(JavaModifier.STATIC)
                        && (!modifiers.contains(JavaModifier.FINAL) || held)) {
                    events.add(SimpleConditionEvent.satisfied(field, field.getDescription()));
                }
            }
        };
    }
}
