package trainscope.engine.surface;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.surface.Expr.Product;
import trainscope.engine.surface.Expr.Sum;

/// The nodes of one formula and of its derivatives, every distinct expression once (hash-consing).
///
/// Grows while a formula is read and differentiated, is not shared while it grows, and is never asked again
/// after.
final class Graph {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Expr, Node> known = new HashMap<>();

    Node node(Expr expr) {
        Node same = known.get(turned(expr));
        if (same != null) {
            return same;
        }
        return known.computeIfAbsent(expr, fresh -> {
            Node node = new Node(nodes.size(), fresh);
            nodes.add(node);
            return node;
        });
    }

    /// Sums and products may be turned round without changing a bit of their value.
    private static Expr turned(Expr expr) {
        return switch (expr) {
            case Sum(var first, var second) -> new Sum(second, first);
            case Product(var first, var second) -> new Product(second, first);
            default -> expr;
        };
    }

    /// The roots and everything they are computed from, operands first. Never recursive, however deep the
    /// graph is.
    List<Node> reachable(List<Node> roots) {
        boolean[] needed = new boolean[nodes.size()];
        roots.forEach(root -> needed[root.number()] = true);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (needed[i]) {
                nodes.get(i).expr().operands().forEach(operand -> needed[operand.number()] = true);
            }
        }
        return nodes.stream().filter(node -> needed[node.number()]).toList();
    }
}
