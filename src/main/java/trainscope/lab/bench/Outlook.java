package trainscope.lab.bench;

import java.util.List;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Cell;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Rng;
import trainscope.engine.math.Summary;
import trainscope.engine.net.Network;

/// One way forward through a network at a turn, and mean and spread of what every function says.
final class Outlook implements Runnable {
    /// About so many multiplications is it worth to look at a number.
    private static final long LOOK = 8;

    private final Network network;
    private final double[] w;
    private final double[] x;
    private final Pass pass;
    private final List<Cell> told;
    private final List<Summary> summaries;
    private final Workplace place;
    private final Workplace.Piece look = this::look;
    private final int rows;

    Outlook(Workload.Task task, Workplace place) {
        Rng rng = Rng.of(1);
        this.place = place;
        rows = task.batch();
        network = new Network(task.in(), task.layers(), rows, rng, place);
        w = network.start(rng);
        x = Drill.noise(rows * task.in().size(), rng.draws());
        pass = new Pass().use(rows);
        told = network.cells().stream()
                .filter(cell -> task.layers().get(network.cells().indexOf(cell)) instanceof Activate)
                .toList();
        summaries = told.stream().map(_ -> new Summary()).toList();
    }

    @Override
    public void run() {
        network.forward(w, x, pass);
        place.share(told.size(), LOOK * rows * told.getFirst().shape().size(), look);
    }

    private void look(int from, int to) {
        for (int i = from; i < to; i++) {
            Cell cell = told.get(i);
            summaries.get(i).see(cell.output(), 0, rows * cell.shape().size());
        }
    }
}
