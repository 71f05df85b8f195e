package trainscope.lab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Writes what comes in behind what a file holds already, and no more of it than there should be.
final class Intake implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    private final FileChannel channel;
    private final long size;
    private final LongConsumer heard;
    private boolean over;
    private Flow.@Nullable Subscription source;

    /// @param channel at the place where it goes on
    /// @param size of the whole file
    /// @param heard is told the length whenever it has grown
    Intake(FileChannel channel, long size, LongConsumer heard) {
        this.channel = channel;
        this.size = size;
        this.heard = heard;
    }

    /// What comes is the whole file, not its rest.
    Intake over() {
        over = true;
        return this;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        try {
            heard.accept(written(pieces));
        } catch (IOException e) {
            // That the disk is full is another trouble than that nobody answers.
            throw new UncheckedIOException(new FileSystemException("", null, e.getMessage()));
        }
        if (source != null) {
            source.request(1);
        }
    }

    private long written(List<ByteBuffer> pieces) throws IOException {
        if (over) {
            channel.truncate(0);
            over = false;
        }
        for (ByteBuffer piece : pieces) {
            if (channel.position() + piece.remaining() > size) {
                throw new UncheckedIOException(new IOException("more than " + size + " bytes"));
            }
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        }
        return channel.position();
    }

    @Override
    public void onError(Throwable trouble) {
        // Whoever waits for the answer gets it too.
    }

    @Override
    public void onComplete() {
        // The file is looked at when the answer is there.
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
