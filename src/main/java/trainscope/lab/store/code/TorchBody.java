package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.lab.catalog.Refused;

/// What is trained, and the loop, in PyTorch.
///
/// @param single whether a batch can be a single example
record TorchBody(Words words, boolean single) {
    String setup() throws Refused {
        List<Station> way = Station.of(words.network());
        var layers = new TorchLayers(single);
        var lines = new Lines();
        lines.add("torch.set_default_dtype(torch.float64)");
        lines.add("model = nn.Sequential(");
        for (Station station : way) {
            lines.add("    " + words.definitions().known(layers.of(station)) + ",");
        }
        lines.add(")");
        words.addGoal(loss(), lines);
        lines.add("");
        Words.addFiles("start", lines);
        lines.add("with torch.no_grad():");
        List<String> penalized = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i) instanceof Station.Work work) {
                start(work, "model[" + i + "].", lines, penalized);
            }
        }
        if (words.hasPenalty()) {
            lines.add("penalized = [" + String.join(", ", penalized) + "]");
        }
        lines.add("params = list(model.parameters())");
        addRule(lines);
        return lines.text();
    }

    private void start(Station.Work work, String module, Lines lines, List<String> penalized) {
        for (List<String> filled : TorchLayers.start(work)) {
            String attribute = module + filled.getFirst();
            lines.add("    " + attribute + ".copy_(torch.from_numpy(start[\"" + filled.get(1) + "\"]"
                    + filled.getLast() + "))");
            if (Station.penalized(words.network()).contains(filled.get(1))) {
                penalized.add(attribute);
            }
        }
    }

    private String loss() {
        return words.recipe().goal().loss() instanceof SoftmaxCrossEntropy(var form)
                && form == SoftmaxCrossEntropy.Form.STABLE ? "nn.CrossEntropyLoss()"
                        : Python.make((Record) words.recipe().goal().loss());
    }

    private void addRule(Lines lines) throws Refused {
        Optional<String> known = TorchRule.of(words.rule());
        if (known.isPresent()) {
            lines.add("# This rule of torch.optim makes the same steps as the run's:");
            words.rule().formula().forEach(line -> lines.add("#   " + line));
            lines.add("rule = " + known.get());
        } else {
            lines.add("# No rule of torch.optim does what the run's rule does, so it is written out above.");
            lines.add("rule = " + new RuleText(words.rule(), Dialect.PYTORCH).make());
        }
    }

    /// @param divided what the inputs are divided by, as ` / 255`
    String loop(String divided) {
        var lines = new Lines();
        lines.add("""
                losses = []
                print("step,loss")
                for step, places in enumerate(batches):
                    places = places[places >= 0]  # a batch can be shorter than the others
                    inputs = torch.from_numpy(x[places]%s)
                    answers = torch.from_numpy(t[places])%s
                    rate = schedule.rate(lr, step)

                    def closure():
                        model.zero_grad()
                        value = loss(model(inputs), answers)"""
                .formatted(divided, words.ingredients().teachesClasses() ? ".long()" : ""));
        if (words.hasPenalty()) {
            lines.add("        value = value + sum(penalty.price(W) for W in penalized)");
        }
        lines.add("        value.backward()");
        if (words.hasClip()) {
            lines.add("        clip.cut(params)");
        }
        lines.add("        return value.detach()");
        lines.add("");
        if (TorchRule.of(words.rule()).isPresent()) {
            lines.add("    for group in rule.param_groups:");
            lines.add("        group[\"lr\"] = rate");
            lines.add("    losses.append(rule.step(closure).item())");
        } else {
            lines.add("    losses.append(rule.step(closure, rate).item())");
        }
        if (words.settles()) {
            lines.add("    with torch.no_grad():");
            lines.add("        for W in penalized:");
            lines.add("            W.copy_(penalty.settle(W, rate))");
        }
        lines.add("    print(f\"{step + 1},{losses[-1]:.17g}\")");
        lines.add("compare(losses, os.path.join(here, \"expected.csv\"))");
        return lines.text();
    }
}
