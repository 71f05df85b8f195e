package trainscope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Kernels;
import trainscope.lab.bench.Workload;

/// The engine beside other engines, in one run: every workload in turn by each of them, round after round, and the middle
/// of the rounds. Whatever else the machine does falls on all.
///
/// Arguments, parted by semicolons: first rounds, seconds, and workloads (`W1,W4` or `all`); then the others, each a name, a
/// colon and a command that says `ready`, reads lines such as `W1 0.3` and answers each with `W1 unit rate`.
public final class SideBySide {
    private interface Engine {
        double rate(String workload, double seconds) throws IOException;
    }

    private final Map<String, Engine> engines = new LinkedHashMap<>();
    private final int rounds;
    private final double seconds;
    private final List<Workload> workloads;

    private SideBySide(int rounds, double seconds, List<Workload> workloads) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.workloads = workloads;
    }

    public static void main(String[] args) throws IOException {
        List<String> parts = Arrays.stream(String.join(" ", args).split(";", -1)).map(String::strip).toList();
        String[] first = parts.getFirst().split(" ", -1);
        List<String> wanted = List.of(first[2].split(",", -1));
        var side = new SideBySide(Integer.parseInt(first[0]), Double.parseDouble(first[1]),
                Workload.all().stream().filter(w -> wanted.contains("all") || wanted.contains(w.id()))
                        .toList());
        Kernels kernels = Kernels.best();
        for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
            side.engines.put("ours x" + threads, side.ours(new Workplace(kernels, threads)));
        }
        for (String peer : parts.subList(1, parts.size())) {
            int colon = peer.indexOf(':');
            side.engines.put(peer.substring(0, colon), peer(peer.substring(colon + 1).strip()));
        }
        side.run();
        System.exit(0);
    }

    private Engine ours(Workplace place) {
        Map<String, Workload> byId = new LinkedHashMap<>();
        Map<String, Runnable> ready = new LinkedHashMap<>();
        workloads.forEach(workload -> byId.put(workload.id(), workload));
        workloads.forEach(workload -> ready.put(workload.id(), workload.prepare().apply(place)));
        return (id, time) -> byId.get(id).rate(ready.get(id), time);
    }

    private static Engine peer(String command) throws IOException {
        Process process = new ProcessBuilder(command.split(" ", -1))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
        String greeting = in.readLine();
        if (!"ready".equals(greeting)) {
            throw new IOException(command + " says " + greeting);
        }
        return (id, time) -> {
            out.println(id + " " + time);
            String[] words = String.valueOf(in.readLine()).split(" ", -1);
            if (words.length < 3) {
                throw new IOException(command + " has no answer to " + id);
            }
            return Double.parseDouble(words[2]);
        };
    }

    private void run() throws IOException {
        System.out.printf(Locale.ROOT, "%-5s", "");
        engines.keySet().forEach(name -> System.out.printf("%16s", name));
        System.out.println();
        for (Workload workload : workloads) {
            Map<String, List<Double>> rates = new LinkedHashMap<>();
            for (int round = -1; round < rounds; round++) {
                for (var engine : engines.entrySet()) {
                    double rate = engine.getValue().rate(workload.id(), round < 0 ? 3 * seconds : seconds);
                    if (round >= 0) {
                        rates.computeIfAbsent(engine.getKey(), _ -> new ArrayList<>()).add(rate);
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%-5s", workload.id());
            rates.values().forEach(all -> System.out.printf(Locale.ROOT, "%16.0f", middle(all)));
            System.out.println();
        }
    }

    private static double middle(List<Double> rates) {
        List<Double> sorted = rates.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
