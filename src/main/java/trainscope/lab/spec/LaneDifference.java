package trainscope.lab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trainscope.lab.catalog.Catalog;

/// One thing in which a lane differs from another one.
///
/// @param place where it stands in the lane, such as `rule.lr` or `layers.1.units`
/// @param here what stands there; nothing where the lane has no such thing
/// @param there what stands there in the other lane
public record LaneDifference(String place, String here, String there) {
    /// Everything but the name in which a lane differs from another one.
    public static List<LaneDifference> between(Recipe lane, Recipe other, Catalog catalog) {
        var json = new TrainJson(catalog);
        Map<String, String> here = values(json.lane(lane));
        Map<String, String> there = values(json.lane(other));
        Set<String> places = new LinkedHashSet<>(here.keySet());
        places.addAll(there.keySet());
        places.remove("name");
        List<LaneDifference> differences = new ArrayList<>();
        for (String place : places) {
            var found = new LaneDifference(place, here.getOrDefault(place, ""),
                    there.getOrDefault(place, ""));
            if (!found.here.equals(found.there)) {
                differences.add(found);
            }
        }
        return differences;
    }

    private static Map<String, String> values(JsonNode lane) {
        Map<String, String> values = new LinkedHashMap<>();
        collect(lane, "", values);
        return values;
    }

    private static void collect(JsonNode node, String place, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(place, node.asText());
        }
        String start = place.isEmpty() ? "" : place + ".";
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collect(node.get(i), start + i, into);
        }
        node.properties().forEach(field -> collect(field.getValue(), start + field.getKey(), into));
    }
}
