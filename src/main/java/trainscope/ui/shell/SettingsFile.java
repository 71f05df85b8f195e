package trainscope.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import trainscope.lab.store.WholeFile;

/// The file of the settings: written whole or not at all, and never in the way of a start.
record SettingsFile(Path path) {
    private static final int LONGEST = 1 << 16;

    /// What was found.
    ///
    /// @param remark the key of what the person should know, empty if all is well
    /// @param ours whether the file may be written again
    record Found(Settings settings, String remark, boolean ours) {}

    /// The place that `trainscope.settings` names, or that of the system.
    static SettingsFile ofThisMachine() {
        String named = System.getProperty("trainscope.settings", "");
        return new SettingsFile(named.isEmpty() ? SettingsPlace.ofThisMachine().file() : Path.of(named));
    }

    /// Reads the file. One that cannot be read is put aside, and everything is as on the first day.
    Found load() {
        try {
            if (Files.size(path) > LONGEST) {
                return putAside();
            }
            SettingsText.Read read = SettingsText.read(Files.readString(path, StandardCharsets.UTF_8));
            return new Found(read.settings(), read.newer() ? "settings.newer" : "", !read.newer());
        } catch (NoSuchFileException e) {
            return new Found(Settings.first(), "", true);
        } catch (IOException | RuntimeException e) {
            return putAside();
        }
    }

    /// Writes the file, and makes its folder where it is missing.
    void save(Settings settings) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(path, SettingsText.write(settings));
    }

    /// Whether it looks as if the file could be written: a person learns it while there is a window to say so.
    boolean writable() {
        Path nearest = path.toAbsolutePath();
        while (!Files.exists(nearest)) {
            Path above = nearest.getParent();
            if (above == null) {
                return false;
            }
            nearest = above;
        }
        return Files.isWritable(nearest)
                && (nearest.equals(path.toAbsolutePath()) || Files.isDirectory(nearest));
    }

    private Found putAside() {
        try {
            Files.move(path, path.resolveSibling(path.getFileName() + ".broken"),
                    StandardCopyOption.REPLACE_EXISTING);
            return new Found(Settings.first(), "settings.broken", true);
        } catch (IOException | RuntimeException e) {
            return new Found(Settings.first(), "settings.unreadable", false);
        }
    }
}
