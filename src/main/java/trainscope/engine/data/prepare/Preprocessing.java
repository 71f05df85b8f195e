package trainscope.engine.data.prepare;

import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// What is done to inputs before a network sees them. Implementations are records.
///
/// It is fitted on the training part and on nothing else: what it measures there is then applied to every part, because
/// a mean that knows the validation data has looked at the answers.
public interface Preprocessing {
    /// What it does to an example, as a person reads it: `x′ = x − μ`.
    String formula();

    /// Measures what it needs.
    ///
    /// @param shape what a row of `training` looks like
    Transform fit(Table training, Shape shape);
}
