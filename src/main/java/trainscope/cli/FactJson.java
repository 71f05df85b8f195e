package trainscope.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import trainscope.lab.insight.babysit.Fact;

/// Numbers by their names as JSON, which has no word for what is not finite: that is written as a text.
final class FactJson {
    private FactJson() {}

    static ObjectNode of(List<Fact> facts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        facts.forEach(fact -> put(node, fact.name(), fact.value()));
        return node;
    }

    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else if (!Double.isNaN(value)) {
            node.put(name, Double.toString(value));
        } else {
            node.putNull(name);
        }
    }
}
