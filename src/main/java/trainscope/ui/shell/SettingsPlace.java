package trainscope.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder where each system wants settings to be.
///
/// @param os the name of the system, as `os.name` says it
/// @param environment the variables of the process
/// @param home the folder of the person
record SettingsPlace(String os, Map<String, String> environment, Path home) {
    private static final String NAME = "settings.json";

    static SettingsPlace ofThisMachine() {
        return new SettingsPlace(System.getProperty("os.name", ""), System.getenv(),
                Path.of(System.getProperty("user.home", "")));
    }

    Path file() {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Trainscope")
                    .resolve(NAME);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Trainscope").resolve(NAME);
        }
        return folder("XDG_CONFIG_HOME", home.resolve(".config")).resolve("trainscope").resolve(NAME);
    }

    /// The specification of these variables says that a path that is not absolute is to be ignored.
    private Path folder(String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
