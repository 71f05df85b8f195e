package trainscope.engine.surface;

import java.util.List;

/// A formula with its first and second derivatives, as nodes of one graph.
record Slopes(Node value, Node x, Node y, Node xx, Node xy, Node yy) {
    static Slopes of(Node value, Algebra algebra) {
        Derivative alongX = new Derivative(algebra, Axis.X);
        Derivative alongY = new Derivative(algebra, Axis.Y);
        Node x = alongX.of(value);
        Node y = alongY.of(value);
        return new Slopes(value, x, y, alongX.of(x), alongY.of(x), alongY.of(y));
    }

    List<Node> gradient() {
        return List.of(x, y);
    }

    List<Node> hessian() {
        return List.of(xx, xy, yy);
    }

    List<Node> all() {
        return List.of(value, x, y, xx, xy, yy);
    }
}
