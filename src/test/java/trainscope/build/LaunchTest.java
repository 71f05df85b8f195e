package trainscope.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The packaged program starts on the module path, from anywhere, with a JDK that it finds by itself.
@Tag("packaged")
@EnabledOnOs({OS.LINUX, OS.MAC})
class LaunchTest {
    @TempDir Path machine;

    private Launcher launcher;

    @BeforeEach
    void unpack() throws IOException {
        launcher = new Launcher(machine);
    }

    /// The shells of this machine that the script must run in: its own by name, and every other that is there.
    static List<String> shells() {
        return Stream.of("sh", "dash", "bash", "ksh", "busybox").map(Launcher::onPath)
                .filter(Path::isAbsolute)
                .map(Path::toString).toList();
    }

    @Test
    void theRealProgramRunsThroughLinksFromAnotherFolder() throws Exception {
        var links = Files.createDirectories(machine.resolve("more links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../a folder/trainscope/bin/trainscope"));
        Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
        var run = launcher.real().run(links.resolve("second").toString(), "--help");
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("rainscope"), run.out());
    }

    @Test
    void theRealProgramReadsAndWritesKoreanEvenWithoutLocale() throws Exception {
        var caller = Launcher.script(machine.resolve("caller"),
                """
                        exec "$1" paths --surface 'x^2/20 + y^2' --start -7,2 --steps 1 --lane 'SGD(lr=0.5, name="학습 1")'
                        """);
        var run = launcher.real().with("LC_ALL", "C").run(caller.toString(), launcher.program().toString());
        assertEquals("", run.err());
        assertEquals(List.of("lane,step,x,y,f", "학습 1,0,-7,2,", "학습 1,1,-6.65"),
                run.out().lines().map(line -> line.replaceAll("(,2,|-6\\.65).*", "$1")).toList());
        assertEquals(0, run.exit());
    }

    @Test
    void aWallIsPrintedWhereNoDisplayIs() throws Exception {
        var svg = machine.resolve("벽.svg");
        var png = machine.resolve("벽.png");
        var run = launcher.real().run(launcher.program().toString(),
                "init", "--preset", "symmetry", "--lang", "ko", "--svg", svg.toString(), "--png",
                png.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("lane,layer,quantity,"), run.out());
        assertTrue(Files.readString(svg).contains("W = 0.3"));
        var picture = ImageIO.read(png.toFile());
        assertEquals(2400, picture.getWidth());
        assertEquals(1600, picture.getHeight());
    }

    /// The screen that the toolkit has built in shows the window where no other one is.
    @Test
    void withoutVerbTheWindowOpensAndShowsItsFirstFrame() throws Exception {
        var settings = machine.resolve("settings.json");
        var run = launcher.real().with("TRAINSCOPE_OPTS",
                "-Dglass.platform=Headless -Dprism.order=sw -Dtrainscope.exitAfterFirstFrame=true"
                        + " -Dtrainscope.settings=" + settings)
                .run(launcher.program().toString());
        assertEquals(Launcher.VECTORS_LOADED, run.err());
        assertEquals("", run.out());
        assertEquals(0, run.exit());
        assertTrue(Files.readString(settings).contains("trainscope-settings"));
    }

    /// The window opens from what was kept, and opens all the same, without a word, where that does not fit any more.
    @Test
    void whatIsKeptMakesTheWindowFasterAndNeverBreaksIt() throws Exception {
        var kept = launcher.program().resolveSibling("../trainscope.aot").normalize();
        var loaded = machine.resolve("loaded.txt");
        var made = launcher.real().onPath(Objects.requireNonNull(Launcher.onPath("rm").getParent()))
                .run(launcher.program().resolveSibling("quicken").toString());
        assertEquals("", made.err());
        assertEquals(0, made.exit());
        launcher.with("TRAINSCOPE_OPTS",
                "-Dglass.platform=Headless -Dprism.order=sw -Dtrainscope.exitAfterFirstFrame=true"
                        + " -Dtrainscope.settings=" + machine.resolve("settings.json")
                        + " -Xlog:class+load:file=" + loaded);
        assertEquals(new Launcher.Run(0, "", Launcher.VECTORS_LOADED),
                launcher.run(launcher.program().toString()));
        assertTrue(Files.readString(loaded).contains("trainscope.ui.shell.LabWindow source: shared objects"),
                "nothing came from what was kept");
        Files.writeString(kept, "nonsense");
        assertEquals(new Launcher.Run(0, "", Launcher.VECTORS_LOADED),
                launcher.run(launcher.program().toString()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutDisplayOneLineSaysSo() throws Exception {
        var run = launcher.real()
                .with("TRAINSCOPE_OPTS", "-Dtrainscope.settings=" + machine.resolve("s.json"))
                .run(launcher.program().toString());
        assertEquals("", run.out());
        var own = run.err().replace(Launcher.VECTORS_LOADED, "");
        assertEquals(1, own.lines().count(), own);
        assertTrue(own.startsWith("trainscope: the window cannot be opened: "), own);
        assertEquals(1, run.exit());
    }

    @Test
    void theCommandLineLoadsNothingOfTheToolkit() throws Exception {
        var loaded = machine.resolve("loaded.txt");
        var run = launcher.real().with("TRAINSCOPE_OPTS", "-Xlog:class+load:file=" + loaded)
                .run(launcher.program().toString(), "paths", "--steps", "1");
        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of(), Files.readAllLines(loaded).stream()
                .filter(line -> line.matches(
                        ".* (javafx|com\\.sun\\.(glass|javafx|prism)|atlantafx|org\\.controlsfx)\\..*"))
                .toList());
        assertTrue(Files.readString(loaded).contains("trainscope.cli.Cli"));
    }

    @Test
    void wrongUsageEndsWithTwoAndOneLine() throws Exception {
        var run = launcher.real().run(launcher.program().toString(), "paths", "--lane", "Adm(lr=0.1)",
                "--lang", "en");
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("Adm"), run.err());
    }

    @Test
    void withoutADisplayTheWindowIsRefusedInOneLine() throws Exception {
        var run = launcher.real().without("DISPLAY").without("WAYLAND_DISPLAY")
                .run(launcher.program().toString());
        assertEquals(1, run.exit());
        assertEquals(1, run.err().lines().filter(l -> l.startsWith("trainscope: ")).count(), run.err());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void wordsArriveAsTheyWereGiven(String shell) throws Exception {
        Launcher.jdk(launcher.jdks().resolve("25"), "25.0.1");
        // Written to a file, because a JVM without a locale could not pass these words itself.
        var caller = Launcher.script(machine.resolve("caller"),
                """
                        exec "$1" ${2:+"$2"} "$3" paths --surface 'x^2/20 + y^2' '학습률=0.1' '' '*' '"a" $HOME' '-7,2' 'a
                        b'
                        """);
        var name = shell.endsWith("busybox") ? "sh" : "";
        var run = launcher.with("TRAINSCOPE_OPTS", "-Xmx64m -Dany=*")
                .run(caller.toString(), shell, name, launcher.program().toString());
        assertEquals("", run.err());
        var home = machine.toRealPath().resolve("a folder/trainscope");
        var folder = home.resolve("lib");
        assertEquals(List.of("<@" + home.resolve("bin/java.options") + ">", "<-Xmx64m>", "<-Dany=*>",
                "<--module-path>", "<" + folder + ">", "<--module>",
                "<trainscope/trainscope.Trainscope>", "<paths>", "<--surface>", "<x^2/20 + y^2>", "<학습률=0.1>",
                "<>", "<*>",
                "<\"a\" $HOME>", "<-7,2>", "<a", "b>"), run.out().lines().skip(2).toList());
        assertEquals(7, run.exit(), "the exit code of the program is that of the script");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void anOlderJavaInFrontIsPassedOver(String shell) throws Exception {
        var old = Launcher.jdk(machine.resolve("old"), "17.0.15");
        Launcher.jdk(launcher.jdks().resolve("8"), "1.8.0_452");
        Launcher.jdk(launcher.jdks().resolve("jdk 25"), "25");
        assertTrue(start(shell).started("25"), "nothing set");
        launcher.with("JAVA_HOME", old.toString());
        assertTrue(start(shell).started("25"), "JAVA_HOME is a 17");
        launcher.onPath(old.resolve("bin"));
        assertTrue(start(shell).started("25"), "JAVA_HOME and PATH are a 17");
        launcher.without("JAVA_HOME");
        assertTrue(start(shell).started("25"), "PATH is a 17");
        launcher.without("HOME").with("CDPATH", "/").with("JAVA_HOME", "/nowhere");
        assertTrue(start(shell).started("25"), "JAVA_HOME is nowhere, and there is no HOME");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void whereNoneIsFoundOneLineSaysWhatToDo(String shell) throws Exception {
        var old = Launcher.jdk(machine.resolve("old"), "17.0.15");
        Launcher.jdk(launcher.jdks().resolve("24"), "24.0.2");
        Files.createDirectories(launcher.jdks().resolve("empty"));
        var run = launcher.with("JAVA_HOME", old.toString()).onPath(old.resolve("bin")).run(call(shell));
        assertEquals(1, run.exit());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        for (var word : List.of("JDK 25", "https://adoptium.net", "JAVA_HOME")) {
            assertTrue(run.err().contains(word), run.err());
        }
    }

    @Test
    void whatTrainsGetsVectorsFromAJdkThatHasThem() throws Exception {
        var jdk = Launcher.jdk(launcher.jdks().resolve("25"), "25.0.1");
        var program = launcher.program().toString();
        var option = "<--add-modules=jdk.incubator.vector>";
        assertFalse(launcher.run(program).out().contains(option), "not listed");
        Files.writeString(jdk.resolve("release"), "MODULES=\"java.base jdk.incubator.vector jdk.jfr\"\n",
                StandardOpenOption.APPEND);
        assertTrue(launcher.run(program).out().contains(option), "the window");
        for (var verb : List.of("train", "check", "bench")) {
            assertTrue(launcher.run(program, verb, "x").out().contains(option), verb);
        }
        assertFalse(launcher.run(program, "paths").out().contains(option), "paths need none");
        assertFalse(launcher.run(program, "--help").out().contains(option), "nor does help");
    }

    @Test
    void theNearestChoiceWins() throws Exception {
        var shell = shells().getFirst();
        Launcher.jdk(launcher.jdks().resolve("25"), "25.0.1");
        assertTrue(start(shell).started("25.0.1"), "the folders");
        var path = Files.createDirectories(machine.resolve("links/bin"));
        Files.createSymbolicLink(path.resolve("java"),
                Launcher.jdk(machine.resolve("p"), "25.0.2").resolve("bin/java"));
        launcher.onPath(path);
        assertTrue(start(shell).started("25.0.2"), "PATH before the folders");
        launcher.with("JAVA_HOME", Launcher.jdk(machine.resolve("j"), "26-ea").toString());
        assertTrue(start(shell).started("26-ea"), "JAVA_HOME before PATH");
        launcher.with("TRAINSCOPE_JAVA_HOME", Launcher.jdk(machine.resolve("t"), "27").toString());
        assertTrue(start(shell).started("27"), "TRAINSCOPE_JAVA_HOME before all");
    }

    @Test
    void theUsualPlacesAndEveryNamedFolderAreSearched() throws Exception {
        var second = machine.resolve("second");
        Launcher.jdk(second.resolve("25"), "25.0.1");
        launcher.with("TRAINSCOPE_JDKS", launcher.jdks() + ":" + machine.resolve("nowhere") + ":" + second);
        assertTrue(start(shells().getFirst()).started("25.0.1"));
        Launcher.jdk(machine.resolve("home/.jdks/mine"), "25.0.1");
        var run = launcher.without("TRAINSCOPE_JDKS").run(launcher.program().toString(), "--help");
        assertEquals("", run.err(), "the one in the home folder, or one that this machine has");
    }

    @Test
    void aLocaleIsKeptAndAMissingOneIsUtf8() throws Exception {
        Launcher.jdk(launcher.jdks().resolve("25"), "25.0.1");
        for (var locale : Map.of("", "C.UTF-8", "C", "C.UTF-8", "POSIX", "C.UTF-8", "ko_KR.UTF-8", "none")
                .entrySet()) {
            var run = launcher.with("LANG", locale.getKey()).run(launcher.program().toString());
            assertEquals("locale " + locale.getValue(), run.out().lines().skip(1).findFirst().orElseThrow());
        }
    }

    @Test
    void theZipHoldsTheSameProgramReadyToRun() throws Exception {
        try (var files = Files.list(Launcher.PACKAGED.resolveSibling("."))) {
            var zip = files.filter(file -> file.getFileName().toString().matches("trainscope-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
            try (var inside = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri().normalize()),
                    Map.of("enablePosixFileAttributes", true))) {
                var top = inside.getPath(zip.getFileName().toString().replace(".zip", ""));
                for (var name : List.of("bin/trainscope", "bin/quicken")) {
                    assertTrue(Files.getPosixFilePermissions(top.resolve(name))
                            .contains(PosixFilePermission.OTHERS_EXECUTE), name);
                }
                for (var name : List.of("bin/trainscope.bat", "bin/java.options", "lib", "README.md",
                        "CHANGELOG.md")) {
                    assertTrue(Files.exists(top.resolve(name)), name);
                }
            }
        }
    }

    private Launcher.Run start(String shell) throws Exception {
        return launcher.run(call(shell));
    }

    private String[] call(String shell) {
        var program = launcher.program().toString();
        return shell.endsWith("busybox") ? new String[] {shell, "sh", program}
                : new String[] {shell, program};
    }
}
