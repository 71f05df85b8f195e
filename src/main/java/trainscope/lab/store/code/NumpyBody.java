package trainscope.lab.store.code;

import java.util.List;
import java.util.stream.Collectors;
import trainscope.lab.catalog.Refused;

/// What is trained, and the loop, in NumPy.
record NumpyBody(Words words) {
    String setup() throws Refused {
        var lines = new Lines();
        lines.add("network = [");
        for (Station station : Station.of(words.network())) {
            lines.add("    " + words.definitions().known(NumpyLayers.of(station)) + ",");
        }
        lines.add("]");
        words.addGoal(Python.make((Record) words.recipe().goal().loss()), lines);
        if (words.hasPenalty()) {
            lines.add("penalized = [" + list(Station.penalized(words.network())) + "]");
        }
        lines.add("");
        Words.addFiles("params", lines);
        lines.add("rule = " + new RuleText(words.rule(), Dialect.NUMPY).make());
        return lines.text();
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /// @param divided what the inputs are divided by, as ` / 255`
    String loop(String divided) {
        var lines = new Lines();
        lines.add("""
                def gradient(params, x, t):
                    \"\"\"The loss of a batch at these parameters, and how it changes with each of them.\"\"\"
                    for layer in network:
                        x = layer.forward(params, x)
                    value, back = loss.of(x, t)
                    grads = {}
                    for layer in reversed(network):
                        back = layer.backward(params, grads, back)""");
        if (words.hasPenalty()) {
            lines.add("""
                    for name in penalized:
                        value += penalty.price(params[name])
                        grads[name] = grads[name] + penalty.slope(params[name])""".indent(4).stripTrailing());
        }
        lines.add("    return value, " + (words.hasClip() ? "clip.cut(grads)" : "grads"));
        lines.add("""


                losses = []
                print("step,loss")
                for step, places in enumerate(batches):
                    places = places[places >= 0]  # a batch can be shorter than the others
                    inputs, answers = x[places]%s, t[places]
                    rate = schedule.rate(lr, step)
                    losses.append(rule.step(params, lambda at: gradient(at, inputs, answers), rate))"""
                .formatted(divided));
        if (words.settles()) {
            lines.add("""
                    for name in penalized:
                        params[name] = penalty.settle(params[name], rate)""".indent(4).stripTrailing());
        }
        lines.add("    print(f\"{step + 1},{losses[-1]:.17g}\")");
        lines.add("compare(losses, os.path.join(here, \"expected.csv\"))");
        return lines.text();
    }
}
