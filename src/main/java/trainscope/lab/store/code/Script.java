package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import trainscope.engine.Problem;
import trainscope.lab.Assets;
import trainscope.lab.Release;
import trainscope.lab.catalog.Refused;

/// A training as one Python file: the definitions it needs, what is trained, and the loop.
///
/// @param single whether a batch can be a single example
/// @param divisor what the stored inputs are divided by
record Script(Dialect dialect, Words words, boolean single, double divisor) {
    private static final Map<String, String> IMPORTS = Map.of("math", "import math", "os", "import os",
            "np", "import numpy as np", "torch", "import torch", "nn", "from torch import nn");
    private static final List<String> ORDER = List.of("math", "os", "np", "torch", "nn");

    /// @throws Refused naming the part that there are no words for
    String text() throws Refused {
        if (words.network().size() == 0) {
            throw new Refused(Problem.of("code.nothing-learns", words.recipe().name()));
        }
        String divided = divisor == 1 ? "" : " / " + Python.number(divisor);
        var numpy = new NumpyBody(words);
        var torch = new TorchBody(words, single);
        String setup = dialect == Dialect.NUMPY ? numpy.setup() : torch.setup();
        String loop = dialect == Dialect.NUMPY ? numpy.loop(divided) : torch.loop(divided);
        boolean own = dialect == Dialect.NUMPY || TorchRule.of(words.rule()).isEmpty();
        String rule = own ? new RuleText(words.rule(), dialect).text() : "";
        List<String> parts = new ArrayList<>(words.definitions().neededBy(setup + loop));
        if (own) {
            parts.add(rule);
        }
        parts.add(setup + (dialect == Dialect.NUMPY ? "" : "\n\n" + loop));
        if (dialect == Dialect.NUMPY) {
            parts.add(loop);
        }
        String body = String.join("\n\n\n", parts);
        return head() + "\n" + imports(body) + "\n\n\n" + body + "\n";
    }

    /// The name of the lane stands in a comment, where nothing that somebody writes into it can end it.
    private String head() {
        return Assets.text("code/head.py").replace("LIBRARY", dialect == Dialect.NUMPY ? "NumPy" : "PyTorch")
                .replace("VERSION", Release.VERSION) + "# Lane: " + words.recipe().name() + "\n";
    }

    private static String imports(String body) {
        var lines = new Lines();
        boolean standards = true;
        for (String name : ORDER) {
            if (Pattern.compile("(?<![.\\w\"])" + name + "\\.").matcher(body).find()) {
                boolean standard = name.equals("math") || name.equals("os");
                if (standards && !standard) {
                    lines.add("");
                }
                standards = standard;
                lines.add(IMPORTS.getOrDefault(name, ""));
            }
        }
        return lines.text();
    }
}
