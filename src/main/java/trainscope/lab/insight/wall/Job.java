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
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;

/// The work on one question.
final class Job {
    /// What is known on the way up, with the outputs.
    private static final Set<Quantity> BESIDES = EnumSet.of(Quantity.PRE_ACTIVATION, Quantity.WEIGHT);

    private final Question question;
    private final InitSpec spec;
    private final Stage stage;
    private final Gauge gauge;
    private final BooleanSupplier stop;
    private final List<Optional<LaneFigures>> lanes;
    /// How many draws after the first are measured.
    private int repeated;

    Job(Question question, Stage stage, Gauge gauge, BooleanSupplier stop) {
        this.question = question;
        this.stage = stage;
        this.gauge = gauge;
        this.stop = stop;
        spec = question.spec();
        lanes = new ArrayList<>(Collections.nCopies(spec.lanes().size(), Optional.empty()));
    }

    /// Takes over what another wall knows of the same lanes.
    void remember(Wall before) {
        Question other = before.question();
        if (other.bins() != question.bins() || !other.reach().equals(question.reach())
                || !other.spec().of(spec.lanes()).equals(spec)) {
            return;
        }
        for (int i = 0; i < lanes.size(); i++) {
            InitLane lane = spec.lanes().get(i);
            lanes.set(i, before.lanes().stream().flatMap(Optional::stream)
                    .filter(known -> known.lane().named(lane.name()).equals(lane)).findFirst()
                    .map(known -> new LaneFigures(lane, known.layers(), known.bands())));
        }
    }

    /// Does it, and returns what is known when it is done or stopped.
    Wall run(Consumer<Wall> shown) {
        boolean whole = rise(shown) && fall(shown) && repeat(shown);
        Wall wall = wall(whole);
        if (whole) {
            shown.accept(wall);
        }
        return wall;
    }

    private boolean rise(Consumer<Wall> shown) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).isEmpty()) {
                InitLane lane = spec.lanes().get(i);
                if (!stage.stand(lane, spec.seed(), stop)) {
                    return false;
                }
                lanes.set(i, Optional.of(look(lane)));
                shown.accept(wall(false));
            }
        }
        return true;
    }

    private LaneFigures look(InitLane lane) {
        List<Map<Quantity, Cell>> cells = new ArrayList<>();
        for (int l = 0; l < spec.depth(); l++) {
            cells.add(new EnumMap<>(Quantity.class));
        }
        // Outputs are looked at once, for what is shown and for what they learn.
        Health[] health = new Health[spec.depth()];
        List<Cell> outputs = gauge.cells(stage.tower(), Quantity.ACTIVATION,
                question.reach().getOrDefault(Quantity.ACTIVATION, Reach.usual(Quantity.ACTIVATION, spec)),
                question.bins(),
                layer -> health[layer] = gauge.health(stage.tower(), lane.activation(), layer));
        if (question.wants(Quantity.ACTIVATION)) {
            put(Quantity.ACTIVATION, outputs, cells);
        }
        BESIDES.forEach(quantity -> see(quantity, cells));
        List<Twins> twins = TwinSearch.of(stage.tower());
        List<LayerFigures> layers = new ArrayList<>();
        for (int l = 0; l < spec.depth(); l++) {
            layers.add(new LayerFigures(cells.get(l), health[l], twins.get(l)));
        }
        return new LaneFigures(lane, layers, Map.of());
    }

    private void see(Quantity quantity, List<Map<Quantity, Cell>> into) {
        Reach reach = question.reach().get(quantity);
        if (reach != null) {
            put(quantity, gauge.cells(stage.tower(), quantity, reach, question.bins()), into);
        }
    }

    private static void put(Quantity quantity, List<Cell> seen, List<Map<Quantity, Cell>> into) {
        for (int l = 0; l < seen.size(); l++) {
            into.get(l).put(quantity, seen.get(l));
        }
    }

    /// The last lane stands in the tower still, so gradients are taken from the last lane to the first.
    private boolean fall(Consumer<Wall> shown) {
        for (int i = lanes.size() - 1; i >= 0 && question.wants(Quantity.GRADIENT); i--) {
            LaneFigures known = lanes.get(i).orElseThrow();
            if (!known.knows(Quantity.GRADIENT)) {
                if (!stage.stand(known.lane(), spec.seed(), stop)
                        || !stage.fall(known.lane(), spec.seed(), stop)) {
                    return false;
                }
                lanes.set(i, Optional.of(withGradients(known)));
                shown.accept(wall(false));
            }
        }
        return true;
    }

    private LaneFigures withGradients(LaneFigures known) {
        List<Map<Quantity, Cell>> cells = new ArrayList<>();
        known.layers().forEach(layer -> {
            Map<Quantity, Cell> more = new EnumMap<>(Quantity.class);
            more.putAll(layer.cells());
            cells.add(more);
        });
        see(Quantity.GRADIENT, cells);
        List<LayerFigures> layers = new ArrayList<>();
        for (int l = 0; l < cells.size(); l++) {
            LayerFigures layer = known.layers().get(l);
            layers.add(new LayerFigures(cells.get(l), layer.health(), layer.twins()));
        }
        return new LaneFigures(known.lane(), layers, known.bands());
    }

    /// Draws again and again, and shows how much differs.
    private boolean repeat(Consumer<Wall> shown) {
        List<Repeats> open = new ArrayList<>();
        for (int i = 0; i < lanes.size() && spec.repeats() > 1; i++) {
            LaneFigures known = lanes.get(i).orElseThrow();
            if (known.bands().isEmpty()) {
                open.add(new Repeats(i, known, question));
            }
        }
        // All lanes of a draw share its inputs, so lanes change faster than draws.
        for (repeated = 0; repeated < spec.repeats() - 1 && !open.isEmpty(); repeated++) {
            for (Repeats lane : open) {
                if (!lane.again(stage, gauge, spec.seed() + repeated + 1, stop)) {
                    return false;
                }
            }
            shown.accept(wall(false));
        }
        open.forEach(done -> lanes.set(done.lane(), Optional.of(done.figures())));
        return true;
    }

    private Wall wall(boolean whole) {
        int phases = question.wants(Quantity.GRADIENT) ? 2 : 1;
        long done = 0;
        for (LaneFigures lane : lanes.stream().flatMap(Optional::stream).toList()) {
            boolean known = phases == 1 || lane.knows(Quantity.GRADIENT);
            done += (known ? phases : 1) + (lane.bands().isEmpty() ? repeated : spec.repeats() - 1);
        }
        double all = (double) lanes.size() * (phases + spec.repeats() - 1);
        return new Wall(question, lanes, whole ? 1 : Math.min(done / all, Math.nextDown(1.0)),
                Optional.empty());
    }
}
