package trainscope.lab.catalog;

import static trainscope.lab.catalog.Entry.is;
import static trainscope.lab.catalog.Entry.one;

import java.util.List;
import java.util.stream.Stream;
import trainscope.engine.optim.AdaDelta;
import trainscope.engine.optim.AdaGrad;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.AdamW;
import trainscope.engine.optim.AmsGrad;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Cosine;
import trainscope.engine.optim.Exponential;
import trainscope.engine.optim.InverseTime;
import trainscope.engine.optim.Lion;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.NAdam;
import trainscope.engine.optim.Nesterov;
import trainscope.engine.optim.Newton;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.RmsProp;
import trainscope.engine.optim.Schedule;
import trainscope.engine.optim.Sgd;
import trainscope.engine.optim.StepDecay;
import trainscope.engine.optim.WarmUp;
import trainscope.engine.surface.Ackley;
import trainscope.engine.surface.Beale;
import trainscope.engine.surface.Himmelblau;
import trainscope.engine.surface.MonkeySaddle;
import trainscope.engine.surface.Plateau;
import trainscope.engine.surface.Quadratic;
import trainscope.engine.surface.Rastrigin;
import trainscope.engine.surface.Ravine;
import trainscope.engine.surface.Rosenbrock;
import trainscope.engine.surface.Saddle;
import trainscope.engine.surface.Surface;
import trainscope.engine.surface.ThreeHumpCamel;
import trainscope.engine.surface.TwoMinima;
import trainscope.lab.catalog.Phrase.Value;

/// Everything on offer. What stands here, and only what stands here, has controls, a name in the command line, a place
/// in saved files and the contract tests; adding a rule is one file in the engine, one line here and its texts.
public record Catalog(Shelf<Optimizer> optimizers, Shelf<Schedule> schedules, Shelf<Surface> surfaces,
        NetworkShelves networks, DataShelves data) {

    public static Catalog standard() {
        return new Catalog(new Shelf<>("optimizer", rules()), new Shelf<>("schedule", plans()),
                new Shelf<>("surface", landscapes()), NetworkShelves.standard(), DataShelves.standard());
    }

    /// Every shelf.
    public List<Shelf<?>> all() {
        return Stream.of(List.<Shelf<?>>of(optimizers, schedules, surfaces), networks.all(), data.all())
                .flatMap(List::stream).toList();
    }

    /// The shelf on which such a thing stands.
    public Shelf<?> shelfOf(Object thing) {
        return all().stream().filter(shelf -> shelf.holds(thing)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(thing + " is not in the catalog"));
    }

    /// What a word or a phrase asks for, from the shelf of that kind.
    Object part(String kind, Value value) throws Refused {
        Shelf<?> shelf = all().stream().filter(s -> s.kind().equals(kind)).findFirst().orElseThrow();
        return shelf.make(Phrase.of(value), this);
    }

    /// The schedule that a word or a phrase asks for.
    public Schedule schedule(Value value) throws Refused {
        return schedules.make(Phrase.of(value), this);
    }

    private static List<Entry<Optimizer>> rules() {
        return List.of(
                one("sgd", new Sgd(0.01), "gradient-descent"),
                new Entry<>("momentum", List.of(),
                        List.of(is(Reading.AS_PRINTED, new Momentum(Momentum.Form.SEED, 0.01, 0.9)),
                                is(Reading.TORCH, new Momentum(Momentum.Form.TORCH, 0.01, 0.9)))),
                new Entry<>("nesterov", List.of("nag"),
                        List.of(is(Reading.CORRECTED, new Nesterov(Nesterov.Form.STANDARD, 0.01, 0.9)),
                                is(Reading.AS_PRINTED, new Nesterov(Nesterov.Form.SEED, 0.01, 0.9)),
                                is(Reading.PAPER, new Nesterov(Nesterov.Form.LOOKAHEAD_THETA, 0.01, 0.9)),
                                is(Reading.TORCH, new Nesterov(Nesterov.Form.TORCH, 0.01, 0.9)))),
                new Entry<>("adagrad", List.of(),
                        List.of(is(Reading.AS_PRINTED, new AdaGrad(AdaGrad.Form.SEED, 0.01, 1e-7)),
                                is(Reading.TORCH, new AdaGrad(AdaGrad.Form.TORCH, 0.01, 1e-10)),
                                is(Reading.AS_PRINTED,
                                        new AdaGrad(AdaGrad.Form.PRINTED_FORMULA, 0.01, 1e-7)))),
                new Entry<>("rmsprop", List.of(),
                        List.of(is(Reading.AS_PRINTED, new RmsProp(RmsProp.Form.SEED, 0.01, 0.95, 1e-7)),
                                is(Reading.TORCH, new RmsProp(RmsProp.Form.TORCH, 0.01, 0.99, 1e-8)),
                                is(Reading.AS_PRINTED,
                                        new RmsProp(RmsProp.Form.PRINTED_FORMULA, 0.01, 0.95, 1e-7)))),
                new Entry<>("adadelta", List.of(),
                        List.of(is(Reading.CORRECTED,
                                new AdaDelta(AdaDelta.Form.SEED_FORMULA, 1, 0.95, 1e-7)),
                                is(Reading.AS_PRINTED, new AdaDelta(AdaDelta.Form.SEED_IF, 1, 0.95, 1e-7)),
                                is(Reading.PAPER, new AdaDelta(AdaDelta.Form.PAPER, 1, 0.95, 1e-6)))),
                new Entry<>("adam", List.of("adam+l2"),
                        List.of(is(Reading.AS_PRINTED, new Adam(Adam.Form.SEED, 0.001, 0.9, 0.999, 1e-7, 0)),
                                is(Reading.PAPER, new Adam(Adam.Form.TORCH, 0.001, 0.9, 0.999, 1e-8, 0)),
                                is(Reading.OTHER,
                                        new Adam(Adam.Form.TORCH_EPS1E_7, 0.001, 0.9, 0.999, 1e-7, 0)),
                                is(Reading.AS_PRINTED,
                                        new Adam(Adam.Form.PRINTED_FORMULA, 0.001, 0.9, 0.999, 1e-7, 0)),
                                is(Reading.OTHER,
                                        new Adam(Adam.Form.UNCORRECTED, 0.001, 0.9, 0.999, 1e-7, 0)),
                                is(Reading.OTHER,
                                        new Adam(Adam.Form.CONVNETJS, 0.001, 0.9, 0.999, 1e-7, 0)))),
                new Entry<>("adamw", List.of(),
                        List.of(is(Reading.PAPER, new AdamW(AdamW.Form.TORCH, 0.001, 0.9, 0.999, 1e-8, 0.01)),
                                is(Reading.AS_PRINTED,
                                        new AdamW(AdamW.Form.SEED_STYLE, 0.001, 0.9, 0.999, 1e-7, 0.01)))),
                new Entry<>("amsgrad", List.of(),
                        List.of(is(Reading.TORCH, new AmsGrad(AmsGrad.Form.TORCH, 0.001, 0.9, 0.999, 1e-8)),
                                is(Reading.AS_PRINTED,
                                        new AmsGrad(AmsGrad.Form.SEED_STYLE, 0.001, 0.9, 0.999, 1e-7)),
                                is(Reading.PAPER, new AmsGrad(AmsGrad.Form.PAPER, 0.001, 0.9, 0.999, 1e-8)))),
                new Entry<>("nadam", List.of(),
                        List.of(is(Reading.TORCH,
                                new NAdam(NAdam.Form.TORCH, 0.002, 0.9, 0.999, 1e-8, 0.004)),
                                is(Reading.OTHER,
                                        new NAdam(NAdam.Form.TORCH_1_13, 0.002, 0.9, 0.999, 1e-8, 0.004)),
                                is(Reading.PAPER,
                                        new NAdam(NAdam.Form.CONSTANT_MU, 0.002, 0.9, 0.999, 1e-8, 0.004)))),
                one("lion", new Lion(1e-4, 0.9, 0.99, 0)),
                one("newton", new Newton(1, 0)));
    }

    private static List<Entry<Schedule>> plans() {
        return List.of(
                one("constant", new Constant()),
                one("step", new StepDecay(30, 0.5), "step-decay"),
                one("exponential", new Exponential(0.99)),
                one("inverse-time", new InverseTime(0.1), "1/t"),
                one("cosine", new Cosine(100, 0)),
                one("warm-up", new WarmUp(10, new Constant())));
    }

    private static List<Entry<Surface>> landscapes() {
        return List.of(
                one("quadratic", new Quadratic(20), "bowl"),
                one("saddle", new Saddle()),
                one("monkey-saddle", new MonkeySaddle()),
                one("rosenbrock", new Rosenbrock(1, 100)),
                one("beale", new Beale()),
                one("himmelblau", new Himmelblau()),
                one("rastrigin", new Rastrigin(10)),
                one("ackley", new Ackley()),
                one("three-hump-camel", new ThreeHumpCamel(), "camel"),
                one("plateau", new Plateau(2)),
                one("ravine", new Ravine(10)),
                one("two-minima", new TwoMinima(0.3)));
    }
}
