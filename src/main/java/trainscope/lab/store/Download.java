package trainscope.lab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.store.RemoteSet.RemoteFile;

/// Fetches the files of a [RemoteSet] into a folder, because somebody asked for it. The only class of the program that
/// opens a connection.
///
/// A file comes in beside its place and moves there when it is whole and its SHA-256 is the known one. What is left of an
/// earlier try is taken up where it ended.
public final class Download {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WHOLE = 200;
    private static final int REST = 206;

    private final RemoteSet set;
    private final Path folder;
    private final Duration patience;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> waiting;
    private volatile Progress progress;

    /// How far it is.
    ///
    /// @param file the file that is coming in
    /// @param done how many bytes of all files are there
    /// @param total how many bytes they have
    public record Progress(String file, long done, long total) {}

    /// How it ended.
    public sealed interface Outcome {
        /// All files lie in the folder.
        record Done() implements Outcome {}

        /// Somebody cancelled it; what has come is kept for the next time.
        record Cancelled() implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }

    public Download(RemoteSet set, Path folder) {
        this(set, folder, PATIENCE);
    }

    /// @param patience how long it waits for the next bytes
    Download(RemoteSet set, Path folder, Duration patience) {
        this.set = set;
        this.folder = folder;
        this.patience = patience;
        progress = new Progress(set.files().getFirst().name(), 0, set.size());
    }

    /// How far it is; may be asked by any thread.
    public Progress progress() {
        return progress;
    }

    /// Ends it soon; may be called by any thread.
    public void cancel() {
        cancelled = true;
        CompletableFuture<?> now = waiting;
        if (now != null) {
            now.cancel(true);
        }
    }

    /// Fetches what is missing, on the thread that calls.
    public Outcome run() {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            Files.createDirectories(folder);
            long before = 0;
            for (RemoteFile file : set.files()) {
                fetch(client, file, before);
                before += file.size();
            }
            return new Outcome.Done();
        } catch (CancellationException e) {
            return new Outcome.Cancelled();
        } catch (Refused e) {
            return new Outcome.Failed(e.problem());
        } catch (IOException e) {
            return new Outcome.Failed(Problem.of("download.disk", folder, reason(e)));
        }
    }

    /// Tries one place after the other; of several troubles the last one is told.
    private void fetch(HttpClient client, RemoteFile file, long before) throws IOException, Refused {
        PartFile part = new PartFile(folder.resolve(file.name()), file.sha256());
        progress = new Progress(file.name(), before, set.size());
        if (part.isThere() || (part.length() == file.size() && part.settle())) {
            return;
        }
        Refused trouble = null;
        for (URI place : set.places()) {
            try {
                receive(client, place.resolve(file.name()), new Wanted(file, part, before));
                if (part.settle()) {
                    return;
                }
                trouble = trouble("wrong-content", file, place);
            } catch (Refused e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    /// A file that is fetched, and how many bytes of the others are there.
    private record Wanted(RemoteFile file, PartFile part, long before) {}

    private void receive(HttpClient client, URI address, Wanted wanted) throws IOException, Refused {
        RemoteFile file = wanted.file();
        long start = wanted.part().length() < file.size() ? wanted.part().length() : 0;
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience)
                .header("Range", "bytes=" + start + "-").build();
        int status;
        try (Intake intake = new Intake(wanted.part().from(start), file.size(),
                length -> progress = new Progress(file.name(), wanted.before() + length, set.size()))) {
            status = awaited(client.sendAsync(request, info -> kept(info, start, intake)), address, file)
                    .statusCode();
        }
        if (status != WHOLE && status != REST) {
            wanted.part().drop();
            if (start > 0) {
                receive(client, address, wanted);
                return;
            }
            throw trouble("status", file, address, status);
        }
        long length = wanted.part().length();
        if (length != file.size()) {
            throw trouble("cut", file, address, length, file.size());
        }
    }

    /// What is the file, or its rest from where it was asked for, is written; of other answers nothing is.
    private static HttpResponse.BodySubscriber<Void> kept(HttpResponse.ResponseInfo info, long start,
            Intake intake) {
        boolean rest = info.statusCode() == REST && info.headers().firstValue("Content-Range").orElse("")
                .startsWith("bytes " + start + "-");
        if (rest || info.statusCode() == WHOLE) {
            return BodySubscribers.fromSubscriber(rest ? intake : intake.over());
        }
        return BodySubscribers.discarding();
    }

    /// Waits as long as something comes.
    private <T> T awaited(CompletableFuture<T> answer, URI address, RemoteFile file)
            throws IOException, Refused {
        waiting = answer;
        while (true) {
            Progress seen = progress;
            if (cancelled) {
                answer.cancel(true);
            }
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.equals(seen)) {
                    answer.cancel(true);
                    throw trouble("stalled", file, address, patience.toSeconds());
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                if (cancelled) {
                    throw new CancellationException();
                }
                Throwable cause = e.getCause() instanceof UncheckedIOException inner ? inner.getCause()
                        : e.getCause();
                if (cause instanceof FileSystemException disk) {
                    throw disk;
                }
                throw trouble("no-answer", file, address, reason(cause));
            }
        }
    }

    /// A problem whose first arguments are the file and where it was asked for.
    private static Refused trouble(String key, RemoteFile file, URI address, Object... args) {
        List<Object> all = new ArrayList<>(List.of(file.name(), address.getHost()));
        all.addAll(List.of(args));
        return new Refused(Problem.of("download." + key, all.toArray()));
    }

    private static String reason(@Nullable Throwable trouble) {
        if (trouble == null) {
            return "";
        }
        String said = trouble.getMessage();
        return said == null ? trouble.getClass().getSimpleName() : said;
    }
}
