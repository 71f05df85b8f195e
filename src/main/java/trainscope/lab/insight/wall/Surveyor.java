package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;

/// Answers questions about walls, one after the other, in memory that it keeps; lanes that the question before has answered are
/// not computed again. It belongs to one thread.
///
/// First every lane shows what flows up, then what flows back, then how much chance there is in it: so the picture is there
/// soon, and becomes complete.
public final class Surveyor implements AutoCloseable {
    private static final Set<Quantity> UP = EnumSet.complementOf(EnumSet.of(Quantity.GRADIENT));

    private final Library library;
    private final Workplace place;
    private final Tower tower;
    private final Gauge gauge;
    private double[] inputs = {};
    private double[] top = {};
    private @Nullable Wall latest;

    public Surveyor(Library library) {
        this.library = library;
        place = library.workplace();
        tower = new Tower(place);
        gauge = new Gauge(place);
    }

    /// The whole wall.
    public Wall survey(Question question) throws Refused {
        Job job = new Job(question, _ -> {}, () -> false);
        return job.run();
    }

    /// The wall as far as it is known when `stop` says so.
    ///
    /// @param shown is handed the wall whenever a lane became better known, the whole one last
    /// @param stop is asked between layers
    public Wall survey(Question question, Consumer<Wall> shown, BooleanSupplier stop) throws Refused {
        return new Job(question, shown, stop).run();
    }

    /// Sends the threads home.
    @Override
    public void close() {
        place.close();
    }

    /// The work on one question.
    private final class Job {
        private final Question question;
        private final InitSpec spec;
        private final Consumer<Wall> shown;
        private final BooleanSupplier stop;
        private final List<Optional<LaneFigures>> lanes;
        private final int works;
        /// The lane and seed that stand in the tower, risen.
        private int standing = -1;

        Job(Question question, Consumer<Wall> shown, BooleanSupplier stop) {
            this.question = question;
            this.spec = question.spec();
            this.shown = shown;
            this.stop = stop;
            int count = spec.lanes().size();
            lanes = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
            works = count * (1 + (question.wants(Quantity.GRADIENT) ? 1 : 0) + (spec.repeats() > 1 ? 1 : 0));
        }

        Wall run() throws Refused {
            remember();
            Inlet in = Inlet.of(spec, library);
            tower.size(in.features(), spec.widths(), in.samples());
            inputs = sized(inputs, in.samples() * in.features());
            top = sized(top, in.samples() * spec.widths().getLast());
            draw(in, spec.seed());
            boolean whole = rise() && fall() && repeat(in);
            Wall wall = wall(whole);
            latest = wall;
            if (whole) {
                shown.accept(wall);
            }
            return wall;
        }

        private static double[] sized(double[] there, int length) {
            return there.length == length ? there : new double[length];
        }

        /// Takes over what is known of the same lanes.
        private void remember() {
            Wall before = latest;
            if (before == null || !before.question().reach().equals(question.reach())
                    || before.question().bins() != question.bins()
                    || !before.question().spec().of(spec.lanes()).equals(spec)) {
                return;
            }
            for (int i = 0; i < lanes.size(); i++) {
                InitLane lane = spec.lanes().get(i);
                for (Optional<LaneFigures> known : before.lanes()) {
                    if (known.isPresent() && known.get().lane().named(lane.name()).equals(lane)) {
                        lanes.set(i, Optional.of(
                                new LaneFigures(lane, known.get().layers(), known.get().bands())));
                    }
                }
            }
        }

        private void draw(Inlet inlet, long seed) {
            inlet.filling().fill(inputs, seed);
            Draws flow = Rng.of(seed).child("gradient").draws();
            for (int i = 0; i < top.length; i++) {
                top[i] = flow.nextGaussian();
            }
        }

        private boolean rise() {
            for (int i = 0; i < lanes.size(); i++) {
                if (lanes.get(i).isEmpty()) {
                    if (!stand(i, spec.seed())) {
                        return false;
                    }
                    lanes.set(i, Optional.of(look(spec.lanes().get(i))));
                    shown.accept(wall(false));
                }
            }
            return true;
        }

        /// Sees to it that a lane stands in the tower.
        private boolean stand(int lane, long seed) {
            standing = -1;
            InitLane one = spec.lanes().get(lane);
            tower.begin(one, seed);
            if (!tower.rise(one, inputs, stop)) {
                return false;
            }
            standing = lane;
            return true;
        }

        private LaneFigures look(InitLane lane) {
            List<Map<Quantity, Cell>> cells = new ArrayList<>();
            for (int l = 0; l < tower.depth(); l++) {
                cells.add(new EnumMap<>(Quantity.class));
            }
            for (Quantity quantity : UP) {
                see(quantity, cells);
            }
            List<Health> health = gauge.health(tower, lane.activation());
            List<Twins> twins = TwinSearch.of(tower);
            List<LayerFigures> layers = new ArrayList<>();
            for (int l = 0; l < tower.depth(); l++) {
                layers.add(new LayerFigures(cells.get(l), health.get(l), twins.get(l)));
            }
            return new LaneFigures(lane, layers, Map.of());
        }

        private void see(Quantity quantity, List<Map<Quantity, Cell>> into) {
            Reach reach = question.reach().get(quantity);
            if (reach != null) {
                List<Cell> seen = gauge.cells(tower, quantity, reach, question.bins());
                for (int l = 0; l < seen.size(); l++) {
                    into.get(l).put(quantity, seen.get(l));
                }
            }
        }

        private boolean fall() {
            if (!question.wants(Quantity.GRADIENT)) {
                return true;
            }
            // The lane that stands in the tower goes first: it need not rise again.
            int first = Math.max(standing, 0);
            for (int n = 0; n < lanes.size(); n++) {
                int i = (first + n) % lanes.size();
                LaneFigures lane = lanes.get(i).orElseThrow();
                if (!lane.knows(Quantity.GRADIENT)) {
                    if ((standing != i && !stand(i, spec.seed()))
                            || !tower.fall(lane.lane(), top, stop)) {
                        return false;
                    }
                    standing = -1;
                    lanes.set(i, Optional.of(withGradients(lane)));
                    shown.accept(wall(false));
                }
            }
            return true;
        }

        private LaneFigures withGradients(LaneFigures lane) {
            List<Map<Quantity, Cell>> cells = new ArrayList<>();
            lane.layers().forEach(layer -> cells.add(new EnumMap<>(layer.cells())));
            see(Quantity.GRADIENT, cells);
            List<LayerFigures> layers = new ArrayList<>();
            for (int l = 0; l < cells.size(); l++) {
                LayerFigures known = lane.layers().get(l);
                layers.add(new LayerFigures(cells.get(l), known.health(), known.twins()));
            }
            return new LaneFigures(lane.lane(), layers, lane.bands());
        }

        /// Draws again and again, and shows how much differs.
        private boolean repeat(Inlet in) {
            if (spec.repeats() == 1) {
                return true;
            }
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < lanes.size(); i++) {
                if (lanes.get(i).orElseThrow().bands().isEmpty()) {
                    open.add(i);
                }
            }
            List<Map<Quantity, double[][]>> all = new ArrayList<>();
            for (int i : open) {
                all.add(first(lanes.get(i).orElseThrow()));
            }
            for (int repeat = 1; repeat < spec.repeats() && !open.isEmpty(); repeat++) {
                long seed = spec.seed() + repeat;
                draw(in, seed);
                for (int n = 0; n < open.size(); n++) {
                    if (!again(open.get(n), seed, repeat, all.get(n))) {
                        return false;
                    }
                }
            }
            for (int n = 0; n < open.size(); n++) {
                LaneFigures known = lanes.get(open.get(n)).orElseThrow();
                lanes.set(open.get(n),
                        Optional.of(new LaneFigures(known.lane(), known.layers(), bands(all.get(n)))));
            }
            return true;
        }

        private Map<Quantity, double[][]> first(LaneFigures lane) {
            Map<Quantity, double[][]> stds = new EnumMap<>(Quantity.class);
            for (Quantity quantity : question.wanted()) {
                double[][] byDraw = new double[spec.repeats()][];
                byDraw[0] = lane.stds(quantity);
                stds.put(quantity, byDraw);
            }
            return stds;
        }

        private boolean again(int lane, long seed, int repeat, Map<Quantity, double[][]> into) {
            if (!stand(lane, seed)) {
                return false;
            }
            into.forEach((quantity, stds) -> {
                if (quantity != Quantity.GRADIENT) {
                    stds[repeat] = gauge.stds(tower, quantity);
                }
            });
            double[][] gradients = into.get(Quantity.GRADIENT);
            if (gradients != null) {
                standing = -1;
                if (!tower.fall(spec.lanes().get(lane), top, stop)) {
                    return false;
                }
                gradients[repeat] = gauge.stds(tower, Quantity.GRADIENT);
            }
            return true;
        }

        private Map<Quantity, List<Band>> bands(Map<Quantity, double[][]> stds) {
            Map<Quantity, List<Band>> bands = new EnumMap<>(Quantity.class);
            stds.forEach((quantity, byDraw) -> {
                List<Band> layers = new ArrayList<>();
                for (int l = 0; l < spec.depth(); l++) {
                    double[] values = new double[byDraw.length];
                    for (int r = 0; r < values.length; r++) {
                        values[r] = byDraw[r][l];
                    }
                    layers.add(Band.of(values));
                }
                bands.put(quantity, layers);
            });
            return bands;
        }

        private Wall wall(boolean whole) {
            int done = 0;
            for (Optional<LaneFigures> lane : lanes) {
                done += lane.isPresent() ? 1 : 0;
                done += lane.isPresent() && question.wants(Quantity.GRADIENT)
                        && lane.get().knows(Quantity.GRADIENT) ? 1 : 0;
            }
            return new Wall(question, lanes, whole ? 1 : Math.min((double) done / works, 0.999),
                    Optional.empty());
        }
    }
}
