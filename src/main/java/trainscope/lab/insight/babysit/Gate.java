package trainscope.lab.insight.babysit;

import java.util.Locale;

/// What is looked at before a network is trained for long, in this order.
///
/// Source: lecture 6 of cs231n, "babysitting the learning process".
public enum Gate {
    /// A network that has learned nothing loses what guessing loses.
    FIRST_LOSS,
    /// A penalty on the weights raises the loss by what it says.
    PENALTY,
    /// A few examples can be learned by heart.
    TINY_SET,
    /// Between the rates that do nothing and those that break lie some that learn.
    RATE,
    /// A step moves the weights by about a thousandth of their length.
    RATIO;

    /// The name in texts and files: `first-loss`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
