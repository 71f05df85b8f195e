package trainscope.lab.finding;
import java.util.stream.*;
import java.util.*;
public final class Explore {
    public static void main(String[] a) {
        long seed = a.length > 0 ? Long.parseLong(a[0]) : 1;
        String only = a.length > 1 ? a[1] : "";
        Stream.concat(Cases.broken(), Cases.healthy()).filter(c -> c.name().contains(only)).forEach(c -> {
            long t = System.nanoTime();
            Watch w;
            try { w = Watch.of(c.seeded(seed).plan()); } catch (RuntimeException e) { System.out.println(c.name() + " !!! " + e); if (!(e instanceof IllegalArgumentException)) e.printStackTrace(System.out); return; }
            boolean ok = c.isHealthy() ? w.history().keySet().stream().noneMatch(w::ever) : w.names().containsAll(c.expected());
            var flips = w.history().keySet().stream().filter(w::ever).map(d -> d + ":" + w.flips(d)).toList();
            System.out.printf("%s %-40s want %s got %s flips %s  loss %.4g acc %s  %d ms%n", ok ? "ok " : "BAD", c.name(), c.expected(), w.names(), flips, w.figures().get("training-loss"), w.figures().get("training-accuracy") + "/" + w.figures().get("validation-accuracy"), (System.nanoTime() - t) / 1000000);
            if (!ok || a.length > 1) { w.last().forEach(f -> System.out.println("     " + f.detector() + " " + f.numbers() + " " + f.where() + " " + f.fixes().stream().map(x -> x.id() + x.args()).toList()));
              System.out.println("     " + w.figures()); }
        });
    }
}
