package trainscope.lab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.FusedLimit;
import trainscope.engine.math.Kernels;

/// Measures how fast the engine computes: workloads in rotation, round after round, so that whatever else the machine does
/// falls on all of them, and of every one the middle round counts.
public final class EngineBench {
    public static final int USUAL_ROUNDS = 7;
    public static final double USUAL_SECONDS = 0.3;
    /// So many times as long as a round is computed before, until all is compiled.
    private static final double WARM_UP = 5;
    private static final int MOST_ROUNDS = 1000;
    private static final double MOST_SECONDS = 600;
    private static final int MOST_THREADS = 256;

    private final Kernels kernels;
    private final List<Workload> workloads;
    private final int rounds;
    private final double seconds;

    /// @param rounds how often each is measured
    /// @param seconds how long, each time
    public EngineBench(Kernels kernels, List<Workload> workloads, int rounds, double seconds) {
        this.kernels = kernels;
        this.workloads = workloads;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /// The first reason why that cannot be measured, if there is one.
    public static Optional<Problem> problem(long rounds, double seconds, long threads) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            return Optional.of(Problem.of("bench.rounds", rounds, MOST_ROUNDS));
        }
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            return Optional.of(Problem.of("bench.seconds", seconds, MOST_SECONDS));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            return Optional.of(Problem.of("bench.threads", threads, MOST_THREADS));
        }
        return Optional.empty();
    }

    /// One workload, measured.
    ///
    /// @param rate samples or steps per second
    /// @param share of what that many threads could fuse at most, the part that its products take; NaN where that says nothing
    public record Figure(Workload workload, int threads, double rate, double share) {}

    /// All workloads.
    ///
    /// @param vectors whether the kernels compute with vectors
    /// @param limit the floating-point operations a second that one thread can do at most
    public record Figures(boolean vectors, double limit, List<Figure> all) {}

    /// Measures with each of these numbers of threads.
    public Figures measure(int... threads) {
        List<Seat> seats = new ArrayList<>();
        for (Workload workload : workloads) {
            for (int count : threads) {
                seats.add(new Seat(workload, new Workplace(kernels, count), rounds));
            }
        }
        double[] limits = new double[rounds];
        FusedLimit.of(kernels, Math.min(1, WARM_UP * seconds));
        seats.forEach(seat -> seat.workload.rate(seat.turn, WARM_UP * seconds));
        for (int round = 0; round < rounds; round++) {
            limits[round] = FusedLimit.of(kernels, Math.min(0.1, seconds));
            for (Seat seat : seats) {
                seat.rates[round] = seat.workload.rate(seat.turn, seconds);
            }
        }
        seats.forEach(seat -> seat.place.close());
        double limit = middle(limits);
        return new Figures(kernels.hasVectors(), limit,
                seats.stream().map(seat -> seat.figure(limit)).toList());
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// A workload at its place.
    private static final class Seat {
        private final Workload workload;
        private final Workplace place;
        private final Runnable turn;
        private final double[] rates;

        Seat(Workload workload, Workplace place, int rounds) {
            this.workload = workload;
            this.place = place;
            turn = workload.prepare().apply(place);
            rates = new double[rounds];
        }

        Figure figure(double limit) {
            double rate = middle(rates);
            double busy = rate / workload.amount() * workload.operations() / (limit * place.threads());
            return new Figure(workload, place.threads(), rate,
                    workload.operations() == 0 ? Double.NaN : busy);
        }
    }
}
