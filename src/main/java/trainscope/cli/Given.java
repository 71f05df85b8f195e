package trainscope.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Refused;
import trainscope.lab.store.WholeFile;

/// What was given with options.
record Given(ParseResult parsed) {
    long whole(String option, long otherwise) throws Refused {
        if (!parsed.hasMatchedOption(option)) {
            return otherwise;
        }
        String text = parsed.matchedOptionValue(option, "");
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new Refused(Problem.of("cli.whole", option, text));
        }
    }

    double number(String option, double otherwise) throws Refused {
        if (!parsed.hasMatchedOption(option)) {
            return otherwise;
        }
        String text = parsed.matchedOptionValue(option, "");
        return Numerals.parse(text).orElseThrow(() -> new Refused(Problem.of("cli.number", option, text)));
    }

    Path path(String option) throws Refused {
        return path(option, parsed.matchedOptionValue(option, ""));
    }

    /// The path that an option names, if it is given.
    Optional<Path> named(String option) throws Refused {
        return parsed.hasMatchedOption(option) ? Optional.of(path(option)) : Optional.empty();
    }

    private static Path path(String option, String text) throws Refused {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Refused below, as an empty name is.
        }
        throw new Refused(Problem.of("cli.path", option, text));
    }

    /// The text of the file that an option names.
    String text(String option, Voice voice) throws Refused, IOException {
        return text(path(option), voice);
    }

    /// The text of a file.
    String content(String name, Voice voice) throws Refused, IOException {
        return text(path(parsed.commandSpec().name(), name), voice);
    }

    private static String text(Path file, Voice voice) throws Refused, IOException {
        return WholeFile.text(there(file, voice));
    }

    /// The file that an option names, which is there.
    Path file(String option, Voice voice) throws Refused, IOException {
        return there(path(option), voice);
    }

    private static Path there(Path file, Voice voice) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(voice.say("cli.no-file", file));
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(voice.say("cli.folder", file));
        }
        return file;
    }

    /// How many steps lie between two rows of a table.
    long every() throws Refused {
        long every = whole("--every", 1);
        if (every < 1) {
            throw new Refused(Problem.of("cli.at-least-one", "--every", every));
        }
        return every;
    }
}
