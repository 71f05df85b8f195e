package trainscope.engine.data.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file with its name and size, or bytes that stand for one; it can be read again and again.
public interface Content {
    /// What people call it: the file without its folders.
    String name();

    long size() throws IOException;

    InputStream open() throws IOException;

    static Content of(Path file) {
        return new OnDisk(file);
    }

    static Content of(String name, byte[] bytes) {
        return new InMemory(name, bytes);
    }

    /// A file on the disk. What is no plain file, a pipe or a device, may never end, and is not opened.
    record OnDisk(Path file) implements Content {
        @Override
        public String name() {
            Path last = file.getFileName();
            return last == null ? file.toString() : last.toString();
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new FileSystemException(file.toString(), null, "not a plain file");
            }
            return Files.newInputStream(file);
        }
    }

    /// Bytes that are in memory already.
    record InMemory(String name, Memory memory) implements Content {
        InMemory(String name, byte[] bytes) {
            this(name, new Memory(bytes));
        }

        @Override
        public long size() {
            return memory.bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(memory.bytes);
        }
    }

    /// Bytes, by identity.
    final class Memory {
        private final byte[] bytes;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }
    }
}
