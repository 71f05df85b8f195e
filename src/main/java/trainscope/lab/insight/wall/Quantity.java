package trainscope.lab.insight.wall;

/// What is looked at in every layer of a wall.
public enum Quantity {
    /// What the function says.
    ACTIVATION,
    /// What the function is given: the sums, or what batch normalization makes of them.
    PRE_ACTIVATION,
    /// How a loss changes with the sums: what reaches the weights of a layer. What flows into the last function is drawn from
    /// N(0, 1), the same for all lanes.
    GRADIENT,
    /// The weights, without the biases.
    WEIGHT
}
