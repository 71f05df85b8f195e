package trainscope.lab.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import trainscope.engine.data.Labels;
import trainscope.engine.data.file.Content;
import trainscope.engine.data.file.IdxFiles;
import trainscope.engine.data.file.Limits;
import trainscope.engine.data.file.Loaded;

/// A collection of pictures that is published on the network, and how to know that one has received it unchanged.
///
/// @param id its folder and the key of its texts
/// @param places where its files can be had, each address ending in a slash; the next is tried where one fails
/// @param files training pictures, training classes, test pictures, test classes
/// @param classes the names of its classes, in the words of those who made it
public record RemoteSet(String id, String name, List<URI> places, List<RemoteFile> files,
        List<String> classes) {

    /// One file of it.
    public record RemoteFile(String name, long size, String sha256) {}

    public RemoteSet {
        places = List.copyOf(places);
        files = List.copyOf(files);
        classes = List.copyOf(classes);
    }

    /// Handwritten digits (LeCun, Cortes, Burges).
    public static RemoteSet mnist() {
        return new RemoteSet("mnist", "MNIST",
                places("https://storage.googleapis.com/cvdf-datasets/mnist/",
                        "https://ossci-datasets.s3.amazonaws.com/mnist/"),
                List.of(new RemoteFile("train-images-idx3-ubyte.gz", 9_912_422,
                        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                        new RemoteFile("train-labels-idx1-ubyte.gz", 28_881,
                                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                        new RemoteFile("t10k-images-idx3-ubyte.gz", 1_648_877,
                                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                        new RemoteFile("t10k-labels-idx1-ubyte.gz", 4_542,
                                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")),
                Labels.numbered(10));
    }

    /// Pictures of clothes in the form of MNIST (Xiao, Rasul, Vollgraf 2017).
    public static RemoteSet fashion() {
        return new RemoteSet("fashion-mnist", "Fashion-MNIST",
                places("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
                        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
                List.of(new RemoteFile("train-images-idx3-ubyte.gz", 26_421_880,
                        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                        new RemoteFile("train-labels-idx1-ubyte.gz", 29_515,
                                "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                        new RemoteFile("t10k-images-idx3-ubyte.gz", 4_422_102,
                                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                        new RemoteFile("t10k-labels-idx1-ubyte.gz", 5_148,
                                "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")),
                List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker",
                        "Bag",
                        "Ankle boot"));
    }

    private static List<URI> places(String... addresses) {
        return List.of(addresses).stream().map(URI::create).toList();
    }

    public long size() {
        return files.stream().mapToLong(RemoteFile::size).sum();
    }

    /// The training examples, once the files lie in that folder.
    public Loaded training(Path folder, Limits limits) {
        return load(folder, 0, limits);
    }

    /// The test examples, once the files lie in that folder.
    public Loaded exam(Path folder, Limits limits) {
        return load(folder, 2, limits);
    }

    private Loaded load(Path folder, int first, Limits limits) {
        Content pictures = Content.of(folder.resolve(files.get(first).name()));
        Content labels = Content.of(folder.resolve(files.get(first + 1).name()));
        return switch (new IdxFiles(pictures, labels, false).read(limits)) {
            case Loaded.Good(var data) -> new Loaded.Good(data.called(name, classes));
            case Loaded.Bad bad -> bad;
        };
    }
}
