package trainscope.lab.finding;
import java.util.*;
import java.util.stream.*;
public final class Explore2 {
    static <T> T pick(Random r, T... o) { return o[r.nextInt(o.length)]; }
    public static void main(String[] a) {
        long from = Long.parseLong(a[0]), to = Long.parseLong(a[1]); String mode = a[2];
        Map<String,Integer> alarms = new TreeMap<>(); int healthy = 0, skipped = 0;
        for (long seed = from; seed < to; seed++) {
            Random r = new Random(seed);
            String data = pick(r, "gaussians(examples=2000, classes=10, dimensions=20, separation=1.5)", "gaussians", "moons", "circles", "xor", "hills", "plane(noise=0.05)", "digits(examples=1500, noise=0.05);prepare=mean-image", "digits(examples=1500);prepare=z-score", "gaussians(examples=1500, classes=4, dimensions=10, separation=1.2)", "checkerboard", "spirals", "shapes(examples=1500);prepare=mean-image");
            boolean pic = data.startsWith("digits") || data.startsWith("shapes");
            String fn = pick(r, "relu", "relu", "relu", "tanh", "leaky-relu", "elu", "gelu", "sigmoid");
            boolean relu = !fn.equals("tanh") && !fn.equals("sigmoid");
            int depth = fn.equals("sigmoid") ? 1 : 1 + r.nextInt(4); int width = pick(r, 16, 32, 64, 100);
            boolean bn = r.nextInt(5) == 0, drop = r.nextInt(8) == 0;
            String layers = IntStream.range(0, depth).mapToObj(i -> bn ? "dense(units=" + width + "), batch-norm, " + fn : drop ? width + ", dropout(ratio=0.2)" : "" + width).collect(Collectors.joining(", "));
            String[] rs = pick(r, "sgd:0.03:0.3", "sgd:0.03:0.3", "momentum:0.003:0.03", "adam:0.0005:0.01", "adam:0.0005:0.01", "rms-prop:0.0005:0.005", "nesterov:0.003:0.03", "ada-grad:0.01:0.1", "adam-w:0.001:0.01").split(":");
            double lo = Double.parseDouble(rs[1]), hi = Double.parseDouble(rs[2]);
            double lr = lo * Math.pow(hi / lo, r.nextDouble());
            int batch = pick(r, 16, 32, 64, 100);
            String init = relu ? "he" : "xavier";
            String extra = ""; String want = "";
            switch (mode) {
                case "high" -> { lr *= 3000; want = "rate-high diverged"; }
                case "low" -> { lr *= 1e-4; want = "rate-low"; }
                case "small" -> { init = "normal(std=" + pick(r, 0.003, 0.01, 0.02) + ")"; depth = 3 + r.nextInt(3); int w = width; layers = IntStream.range(0, depth).mapToObj(i -> "" + w).collect(Collectors.joining(", ")); want = "plateau"; }
                case "large" -> { init = "normal(std=" + pick(r, 1, 2) + ")"; want = "initial-loss saturated exploding rate-high diverged"; }
                case "linear" -> { layers = ""; data = pick(r, "spirals", "xor", "circles", "checkerboard", "hills"); want = "underfitting"; }
                case "over" -> { extra = "; validation=0.9; noise=0.2"; data = pick(r, "gaussians(examples=1000, classes=10, dimensions=20, separation=0.5)", "digits(examples=1000);prepare=mean-image"); want = "overfitting"; }
                default -> {}
            }
            String set = "data=" + data.replace(";", "; ") + "; function=" + fn + "; init=" + init + "; layers=" + layers + "; rule=" + rs[0] + "(lr=" + lr + ")" + "; batch=" + batch + "; steps=" + (pic ? 400 : 600) + "; every=10; examples=300" + extra + (r.nextInt(5) == 0 ? "; penalty=l2(strength=0.0001)" : "");
            Case c = Case.of("random", "", set).seeded(seed);
            Watch w;
            try { w = Watch.of(c.plan()); } catch (RuntimeException e) { System.out.println(seed + " " + e + " " + set); continue; }
            double tl = w.figures().get("training-loss"), va = w.figures().getOrDefault("validation-accuracy", Double.NaN), ta = w.figures().getOrDefault("training-accuracy", Double.NaN);
            List<String> ever = w.history().keySet().stream().filter(w::ever).map(d -> d + ":" + w.history().get(d).stream().filter(x -> x).count() + "/" + w.flips(d)).toList();
            if (mode.equals("healthy")) {
                boolean good = Double.isNaN(va) ? tl < 0.02 : va > 0.85 && ta - va < 0.12;
                if (!good) { skipped++; System.out.printf("skip %d loss %.3g acc %.3f/%.3f last %s  %s%n", seed, tl, ta, va, w.names(), set); continue; }
                healthy++;
                if (!ever.isEmpty()) { System.out.printf("ALARM %d %s  last %s loss %.3g acc %.3f/%.3f  %s%n", seed, ever, w.names(), tl, ta, va, set);
                    w.history().keySet().stream().filter(w::ever).forEach(d -> alarms.merge(d, 1, Integer::sum)); }
            } else {
                String first = w.names().isEmpty() ? "" : w.names().getFirst();
                boolean hit = Arrays.stream(want.split(" ")).anyMatch(w.names()::contains);
                healthy++;
                if (!hit) { alarms.merge("missed", 1, Integer::sum); System.out.printf("MISS %d got %s ever %s loss %.3g acc %.3f/%.3f  %s%n", seed, w.names(), ever, tl, ta, va, set); }
                else if (!want.contains(first)) { alarms.merge("not first, but " + first, 1, Integer::sum); }
            }
        }
        System.out.println(mode + ": " + healthy + " runs, " + skipped + " left out, alarms " + alarms);
    }
}
