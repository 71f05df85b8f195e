package trainscope.lab.catalog;

import static trainscope.lab.catalog.Entry.is;
import static trainscope.lab.catalog.Entry.one;

import java.util.List;
import trainscope.engine.data.BatchOrder;
import trainscope.engine.data.InOrder;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.WithReplacement;
import trainscope.engine.data.prepare.Affine;
import trainscope.engine.data.prepare.ChannelMean;
import trainscope.engine.data.prepare.MeanImage;
import trainscope.engine.data.prepare.MinMax;
import trainscope.engine.data.prepare.OwnMean;
import trainscope.engine.data.prepare.Pca;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.prepare.Rescale;
import trainscope.engine.data.prepare.Whitening;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.data.source.Checkerboard;
import trainscope.engine.data.source.Circles;
import trainscope.engine.data.source.Digits;
import trainscope.engine.data.source.Gaussians;
import trainscope.engine.data.source.Hills;
import trainscope.engine.data.source.Moons;
import trainscope.engine.data.source.PixelClasses;
import trainscope.engine.data.source.Plane;
import trainscope.engine.data.source.Shapes;
import trainscope.engine.data.source.Source;
import trainscope.engine.data.source.Spirals;
import trainscope.engine.data.source.Xor;

/// Where examples come from, what is done to them, and in which order they are shown.
public record DataShelves(Shelf<Source> sources, Shelf<Preprocessing> preparations,
        Shelf<BatchOrder> orders) {
    static DataShelves standard() {
        return new DataShelves(new Shelf<>("source", tasks()), new Shelf<>("preparation", steps()),
                new Shelf<>("order", List.of(
                        one("shuffled", new Shuffled()),
                        one("in-order", new InOrder()),
                        one("with-replacement", new WithReplacement(), "random-choice"))));
    }

    List<Shelf<?>> all() {
        return List.of(sources, preparations, orders);
    }

    private static List<Entry<Source>> tasks() {
        return List.of(
                one("spirals", new Spirals(1000, 3, 1, 0.03), "spiral"),
                one("circles", new Circles(1000, 0.5, 0.1), "rings"),
                one("moons", new Moons(1000, 0.1)),
                one("xor", new Xor(1000, 0.1, 0)),
                one("gaussians", new Gaussians(1000, 3, 2, 3), "blobs"),
                one("checkerboard", new Checkerboard(2000, 4, 0)),
                one("digits", new Digits(5000, 1, 1, 0.1)),
                one("shapes", new Shapes(5000, 1, 0.05)),
                one("pixel-classes", new PixelClasses(5000, 10, 20, 40)),
                one("plane", new Plane(1000, 2, 0.1)),
                one("hills", new Hills(2000, 4, 0.05)));
    }

    private static List<Entry<Preprocessing>> steps() {
        return List.of(
                one("mean-image", new MeanImage(), "center", "zero-center"),
                new Entry<>("z-score", List.of("standardize", "normalize"), List.of(
                        is(Reading.AS_PRINTED, new ZScore(ZScore.Form.POPULATION)),
                        is(Reading.OTHER, new ZScore(ZScore.Form.SAMPLE)))),
                one("min-max", new MinMax()),
                one("rescale", new Rescale(255), "scale"),
                one("affine", new Affine(1, 5), "stretch", "shift"),
                one("channel-mean", new ChannelMean()),
                one("own-mean", new OwnMean()),
                one("pca", new Pca(2)),
                one("whitening", new Whitening(2, 1e-5), "whiten"));
    }
}
