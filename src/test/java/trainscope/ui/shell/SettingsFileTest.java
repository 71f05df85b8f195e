package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.i18n.Language;

/// Settings come back as they were, and nothing in their file can keep the lab from starting.
class SettingsFileTest {
    private static final Settings CHANGED = new Settings(new WindowPlace(12, 34.5, 900, 700, true), "paths",
            ThemeChoice.DARK, Language.KOREAN, 1.21, new Settings.Fold(320, false));

    @TempDir Path folder;

    @Test
    void whatIsSavedComesBack() throws IOException {
        var file = new SettingsFile(folder.resolve("a new folder/settings.json"));
        file.save(CHANGED);
        assertEquals(new SettingsFile.Found(CHANGED, "", true), file.load());
        file.save(Settings.first());
        assertEquals(Settings.first(), file.load().settings());
    }

    @Test
    void withoutFileItIsTheFirstDay() {
        assertEquals(new SettingsFile.Found(Settings.first(), "", true),
                new SettingsFile(folder.resolve("none.json")).load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"format\":\"trainscope-settings\"}",
        "{\"format\":\"trainscope-settings\",\"version\":1} {}", "{\"format\":\"x\",\"version\":1}",
        "{\"format\":\"trainscope-settings\",\"version\":1,\"version\":1}", "\u0000\u0001",
        "{\"format\":\"trainscope-settings\",\"version\":1,\"x\":\"" + "[[[["})
    void aBrokenFileIsPutAside(String text) throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path, text);
        var found = new SettingsFile(path).load();
        assertEquals(new SettingsFile.Found(Settings.first(), "settings.broken", true), found);
        assertFalse(Files.exists(path));
        assertEquals(text, Files.readString(folder.resolve("settings.json.broken")));
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreTooLongArePutAside() throws IOException {
        var path = folder.resolve("settings.json");
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals("settings.broken", new SettingsFile(path).load().remark());
        Files.writeString(path, " ".repeat(1 << 17));
        assertEquals("settings.broken", new SettingsFile(path).load().remark());
    }

    @Test
    void aFolderInItsPlaceIsPutAsideToo() throws IOException {
        var path = Files.createDirectories(folder.resolve("settings.json"));
        assertEquals(Settings.first(), new SettingsFile(path).load().settings());
    }

    @Test
    void aNewerFileIsReadAsFarAsItGoesAndNeverOverwritten() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path,
                "{\"format\":\"trainscope-settings\",\"version\":2,\"theme\":\"dark\",\"new\":[{\"a\":1}]}");
        var found = new SettingsFile(path).load();
        assertEquals(ThemeChoice.DARK, found.settings().theme());
        assertEquals("settings.newer", found.remark());
        assertFalse(found.ours());
        assertTrue(Files.exists(path));
    }

    @Test
    void valuesOfTheWrongKindOrSizeAreReplacedOneByOne() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path, """
                {"format":"trainscope-settings","version":1,"x":"far","width":1e999,"zoom":50,"setupWidth":-3,
                 "theme":"pink","language":"xx","page":7,"maximized":"yes","setupOpen":false}
                """);
        var settings = new SettingsFile(path).load().settings();
        assertEquals(new Settings(WindowPlace.first(), "", ThemeChoice.SYSTEM, Language.ofThisMachine(),
                Settings.MOST_ZOOM, new Settings.Fold(Settings.Fold.NARROWEST, false)), settings);
    }

    @Test
    void whetherItCanBeWrittenIsKnownBefore() throws IOException {
        assertTrue(new SettingsFile(folder.resolve("a/b/settings.json")).writable());
        var file = Files.writeString(folder.resolve("file"), "");
        assertFalse(new SettingsFile(file.resolve("settings.json")).writable());
    }

    @Test
    void everySystemHasItsPlace() {
        var home = Path.of("/home/kim");
        assertEquals(home.resolve(".config/trainscope/settings.json"),
                new SettingsPlace("Linux", Map.of(), home).file());
        assertEquals(home.resolve(".config/trainscope/settings.json"),
                new SettingsPlace("Linux", Map.of("XDG_CONFIG_HOME", "relative"), home).file());
        assertEquals(Path.of("/etc/mine/trainscope/settings.json"),
                new SettingsPlace("Linux", Map.of("XDG_CONFIG_HOME", "/etc/mine"), home).file());
        assertEquals(home.resolve("Library/Application Support/Trainscope/settings.json"),
                new SettingsPlace("Mac OS X", Map.of(), home).file());
        assertEquals(home.resolve("AppData/Roaming/Trainscope/settings.json"),
                new SettingsPlace("Windows 11", Map.of(), home).file());
        assertEquals(Path.of("/roaming/Trainscope/settings.json"),
                new SettingsPlace("Windows 11", Map.of("APPDATA", "/roaming"), home).file());
    }
}
