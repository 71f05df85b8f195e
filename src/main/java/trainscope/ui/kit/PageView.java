package trainscope.ui.kit;

import java.util.List;
import javafx.scene.Node;

/// What is seen of a page, part by part; the window puts each where it belongs.
///
/// @param pictures the middle, as large as the window allows
/// @param setup the knobs, on the right; the window scrolls them unless they scroll themselves
/// @param transport time, below
/// @param header what stands beside the title: presets; whatever follows a node that grows is pushed to the right
/// @param facts what stands in the status line
/// @param commands what can be done by keyboard while the page is shown
public record PageView(Node pictures, Node setup, Node transport, List<Node> header, List<Node> facts,
        List<Command> commands) {
    public PageView {
        header = List.copyOf(header);
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }
}
