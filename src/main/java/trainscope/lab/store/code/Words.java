package trainscope.lab.store.code;

import trainscope.engine.net.Network;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Ingredients;
import trainscope.lab.spec.Recipe;

/// The parts of a training in the words of a dialect, as far as all dialects say them alike.
record Words(Ingredients ingredients, Definitions definitions) {
    Recipe recipe() {
        return ingredients.recipe();
    }

    Network network() {
        return ingredients.network();
    }

    Optimizer rule() {
        return recipe().rule();
    }

    boolean hasPenalty() {
        return !(recipe().goal().penalty() instanceof Penalty.None)
                && !Station.penalized(network()).isEmpty();
    }

    boolean hasClip() {
        return recipe().goal().clip().most() < Double.POSITIVE_INFINITY;
    }

    /// Whether the penalty moves weights after a step.
    boolean settles() {
        return hasPenalty() && definitions.knows(Python.make((Record) recipe().goal().penalty()), "settle");
    }

    /// What is the same for every dialect: the schedule and the rate it starts from, and what is made small.
    void addGoal(String loss, Lines lines) throws Refused {
        lines.add("loss = " + definitions.known(loss));
        if (hasPenalty()) {
            lines.add("penalty = " + definitions.known(Python.make((Record) recipe().goal().penalty())));
        }
        if (hasClip()) {
            lines.add("clip = " + definitions.known(Python.make(recipe().goal().clip())));
        }
        lines.add("schedule = " + definitions.known(Python.make((Record) recipe().schedule())));
        lines.add("lr = " + Python.number(rule().lr()));
    }

    /// Reads what lies beside the script.
    static void addFiles(String weights, Lines lines) {
        lines.add("here = os.path.dirname(os.path.abspath(__file__))");
        lines.add(weights + " = dict(np.load(os.path.join(here, \"weights.npz\")))");
        lines.add("data = np.load(os.path.join(here, \"data.npz\"))");
        lines.add("x, t, batches = data[\"x\"], data[\"t\"], data[\"batches\"]");
    }
}
