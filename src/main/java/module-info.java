import org.jspecify.annotations.NullMarked;

/// The lab: a pure engine, the experiments over it, and the ways to look at them.
@NullMarked module trainscope {
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires ejml.core;
    requires ejml.ddense;
    requires info.picocli;
}
