package trainscope.lab.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.Loss;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;
import trainscope.engine.net.Goal;
import trainscope.engine.net.Network;
import trainscope.engine.net.Trainer;
import trainscope.engine.optim.Sgd;

/// A step of training at a turn, on a few batches of noise in rotation.
final class Drill implements Runnable {
    private static final int BATCHES = 16;

    private final Trainer trainer;
    private final double[][] x = new double[BATCHES][];
    private final Answers[] answers = new Answers[BATCHES];
    private final int rows;
    private final double rate;
    private long step;

    Drill(Workload.Task task, Loss loss, double rate, Workplace place) {
        this.rows = task.batch();
        this.rate = rate;
        Rng rng = Rng.of(1);
        var network = new Network(task.in(), task.layers(), rows, rng, place);
        trainer = new Trainer(network, Goal.of(loss), new Sgd(rate), network.start(rng), rows, place);
        Draws draws = rng.draws();
        int classes = network.out().size();
        for (int i = 0; i < BATCHES; i++) {
            x[i] = noise(rows * task.in().size(), draws);
            answers[i] = classes > 1
                    ? Answers.classes(IntStream.range(0, rows).map(_ -> draws.nextInt(classes)).toArray())
                    : Answers.numbers(Arrays.stream(noise(rows, draws)).map(Math::signum).toArray());
        }
    }

    static double[] noise(int n, Draws draws) {
        double[] x = new double[n];
        Arrays.setAll(x, _ -> draws.nextGaussian());
        return x;
    }

    @Override
    public void run() {
        int batch = (int) (step % BATCHES);
        trainer.step(x[batch], answers[batch], rows, step++, rate);
    }
}
