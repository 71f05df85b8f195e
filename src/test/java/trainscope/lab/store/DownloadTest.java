package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.engine.data.Labels;
import trainscope.engine.data.file.Limits;
import trainscope.engine.data.file.Loaded;
import trainscope.lab.store.Download.Outcome;
import trainscope.lab.store.RemoteSet.RemoteFile;

/// Files are fetched from a server of the test's own: whole, in pieces, wrong, never.
class DownloadTest {
    private static final List<String> NAMES = List.of("train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final List<byte[]> files = new ArrayList<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    /// How the server answers.
    private interface Answer {
        void to(HttpExchange exchange, byte[] file) throws IOException;
    }

    @BeforeEach
    void start() throws Exception {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()) != null,
                "no loopback");
        files.add(packed(idx(300, 28, 28)));
        files.add(packed(idx(300)));
        files.add(packed(idx(20, 28, 28)));
        files.add(packed(idx(20)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private static byte[] idx(int... size) {
        var file = ByteBuffer.allocate(4 + 4 * size.length + Arrays.stream(size).reduce(1, (a, b) -> a * b));
        file.put(new byte[] {0, 0, 8, (byte) size.length});
        Arrays.stream(size).forEach(file::putInt);
        for (int i = 0; file.hasRemaining(); i++) {
            file.put((byte) (size.length == 1 ? i % 10 : i * i % 251));
        }
        return file.array();
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private URI serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String name = exchange.getRequestURI().getPath().substring(path.length());
                asked.add(name + " " + exchange.getRequestHeaders().getFirst("Range"));
                answer.to(exchange, files.get(NAMES.indexOf(name)));
            }
        });
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void whole(HttpExchange exchange, byte[] file) throws IOException {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
    }

    private static void rest(HttpExchange exchange, byte[] file) throws IOException {
        int from = Integer.parseInt(exchange.getRequestHeaders().getFirst("Range").replaceAll("\\D", ""));
        exchange.getResponseHeaders().set("Content-Range",
                "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        exchange.sendResponseHeaders(206, file.length - from);
        exchange.getResponseBody().write(file, from, file.length - from);
    }

    private RemoteSet set(URI... places) throws Exception {
        List<RemoteFile> remote = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            remote.add(new RemoteFile(NAMES.get(i), files.get(i).length, HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(i)))));
        }
        return new RemoteSet("test", "Test", List.of(places), remote, Labels.numbered(10));
    }

    private Outcome fetch(URI... places) throws Exception {
        return new Download(set(places), folder, PATIENCE).run();
    }

    private void everythingIsThere() throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            assertArrayEquals(files.get(i), Files.readAllBytes(folder.resolve(NAMES.get(i))));
        }
        try (var all = Files.list(folder)) {
            assertEquals(4, all.count(), "nothing else is left");
        }
    }

    private static String key(Outcome outcome) {
        return outcome instanceof Outcome.Failed(var problem) ? problem.key() : fail(outcome.toString());
    }

    @Test
    void allFilesComeInAndAreRead() throws Exception {
        var set = set(serve("/good/", DownloadTest::whole));
        var download = new Download(set, folder.resolve("new/folder"), PATIENCE);
        assertEquals(0, download.progress().done());
        assertEquals(new Outcome.Done(), download.run());
        assertEquals(4, asked.size());
        assertEquals(set.size(), download.progress().total());
        assertEquals(set.size(), download.progress().done());
        if (set.training(folder.resolve("new/folder"),
                Limits.ofThisMachine()) instanceof Loaded.Good(var data)) {
            assertEquals(300, data.size());
            assertEquals("Test", data.name());
        } else {
            fail("not read");
        }
        assertInstanceOf(Loaded.Good.class, set.exam(folder.resolve("new/folder"), Limits.ofThisMachine()));
        assertInstanceOf(Loaded.Bad.class, set.exam(folder, Limits.ofThisMachine()));
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws Exception {
        var place = serve("/good/", DownloadTest::whole);
        Files.write(folder.resolve(NAMES.get(0)), files.get(0));
        Files.write(folder.resolve(NAMES.get(1)), new byte[] {1, 2, 3});
        assertEquals(new Outcome.Done(), fetch(place));
        assertEquals(3, asked.size(), asked.toString());
        everythingIsThere();
        assertEquals(new Outcome.Done(), fetch(place));
        assertEquals(3, asked.size());
    }

    @Test
    void anEarlierTryIsTakenUpWhereItEnded() throws Exception {
        Files.write(folder.resolve(NAMES.get(0) + ".part"), Arrays.copyOf(files.get(0), 1000));
        assertEquals(new Outcome.Done(), fetch(serve("/good/", DownloadTest::rest)));
        assertEquals(NAMES.get(0) + " bytes=1000-", asked.get(0));
        everythingIsThere();
    }

    @Test
    void aServerThatKnowsNoRangesStartsOver() throws Exception {
        Files.write(folder.resolve(NAMES.get(0) + ".part"), Arrays.copyOf(files.get(0), 1000));
        assertEquals(new Outcome.Done(), fetch(serve("/good/", DownloadTest::whole)));
        everythingIsThere();
    }

    @Test
    void aRestThatIsAnotherOneIsNotTaken() throws Exception {
        Files.write(folder.resolve(NAMES.get(0) + ".part"), Arrays.copyOf(files.get(0), 1000));
        var place = serve("/odd/", (exchange, file) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(file, 0, 10);
        });
        assertEquals("download.cut", key(fetch(place)));
        assertEquals(new Outcome.Done(), fetch(place, serve("/good/", DownloadTest::whole)));
        everythingIsThere();
    }

    @Test
    void aWrongOldPieceIsThrownAway() throws Exception {
        Files.write(folder.resolve(NAMES.get(0) + ".part"), new byte[1000]);
        Files.write(folder.resolve(NAMES.get(1) + ".part"), new byte[files.get(1).length]);
        Files.write(folder.resolve(NAMES.get(2) + ".part"), new byte[files.get(2).length + 5]);
        var place = serve("/good/", DownloadTest::rest);
        assertEquals("download.wrong-content", key(fetch(place)));
        assertEquals(new Outcome.Done(), fetch(place));
        everythingIsThere();
    }

    @Test
    void whatIsNotTheKnownFileIsNotKept() throws Exception {
        var place = serve("/bad/", (exchange, file) -> {
            byte[] other = file.clone();
            other[100] ^= 1;
            whole(exchange, other);
        });
        assertEquals("download.wrong-content", key(fetch(place)));
        try (var all = Files.list(folder)) {
            assertEquals(0, all.count());
        }
    }

    @Test
    void theNextPlaceIsTried() throws Exception {
        var gone = serve("/gone/", (exchange, file) -> exchange.sendResponseHeaders(404, -1));
        var refusing = URI.create("http://127.0.0.1:1/");
        assertEquals("download.status", key(fetch(gone)));
        assertEquals("download.no-answer", key(fetch(refusing)));
        assertEquals(new Outcome.Done(), fetch(refusing, gone, serve("/good/", DownloadTest::whole)));
        everythingIsThere();
    }

    @Test
    void aRedirectionIsFollowed() throws Exception {
        serve("/good/", DownloadTest::whole);
        var place = serve("/old/", (exchange, file) -> {
            exchange.getResponseHeaders().set("Location",
                    exchange.getRequestURI().getPath().replace("/old/", "/good/"));
            exchange.sendResponseHeaders(302, -1);
        });
        assertEquals(new Outcome.Done(), fetch(place));
        everythingIsThere();
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws Exception {
        var place = serve("/flood/", (exchange, file) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 16];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(piece);
            }
        });
        assertEquals("download.no-answer", key(fetch(place)));
        assertTrue(Files.size(folder.resolve(NAMES.get(0) + ".part")) <= files.get(0).length);
    }

    @Test
    void anAnswerThatStopsIsCutOffAndTakenUpLater() throws Exception {
        var place = serve("/half/", (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, 5000);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        var download = new Download(set(place), folder, Duration.ofSeconds(1));
        assertEquals("download.stalled", key(download.run()));
        assertEquals(5000, Files.size(folder.resolve(NAMES.get(0) + ".part")));
        assertEquals(new Outcome.Done(), fetch(serve("/good/", DownloadTest::rest)));
        assertTrue(asked.contains(NAMES.get(0) + " bytes=5000-"), asked.toString());
        everythingIsThere();
    }

    private void awaitEnd() throws IOException {
        try {
            assertTrue(over.await(2, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void cancelEndsItWhileBytesComeAndWhileNoneDo() throws Exception {
        var arrived = new CountDownLatch(1);
        var silent = serve("/silent/", (exchange, file) -> {
            arrived.countDown();
            awaitEnd();
        });
        var half = serve("/half/", (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, 5000);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        var first = new Download(set(silent), folder, PATIENCE);
        var firstEnd = CompletableFuture.supplyAsync(first::run, threads);
        assertTrue(arrived.await(1, TimeUnit.MINUTES));
        first.cancel();
        assertEquals(new Outcome.Cancelled(), firstEnd.get(30, TimeUnit.SECONDS));
        var second = new Download(set(half), folder, PATIENCE);
        var secondEnd = CompletableFuture.supplyAsync(second::run, threads);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (second.progress().done() < 5000 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(NAMES.get(0), second.progress().file());
        second.cancel();
        assertEquals(new Outcome.Cancelled(), secondEnd.get(30, TimeUnit.SECONDS));
        assertEquals(5000, Files.size(folder.resolve(NAMES.get(0) + ".part")));
        var third = new Download(set(half), folder, PATIENCE);
        third.cancel();
        assertEquals(new Outcome.Cancelled(), third.run());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        var download = new Download(set(serve("/good/", DownloadTest::whole)), file.resolve("inside"),
                PATIENCE);
        assertEquals("download.disk", key(download.run()));
    }

    @Test
    void theKnownSetsAreComplete() {
        for (var known : List.of(RemoteSet.mnist(), RemoteSet.fashion())) {
            assertEquals(NAMES, known.files().stream().map(RemoteFile::name).toList());
            assertEquals(10, known.classes().size());
            assertFalse(known.places().isEmpty());
            for (var place : known.places()) {
                assertTrue(place.getPath().endsWith("/"));
            }
            for (var file : known.files()) {
                assertEquals(64, file.sha256().length());
                assertTrue(file.size() > 4000 && file.size() < 30_000_000);
            }
        }
    }
}
