package trainscope.lab.insight.babysit;

import java.util.Locale;

/// How a [Gate] was passed.
public enum Verdict {
    PASSED,
    /// Not what was expected, and there may be a good reason.
    WARNING, FAILED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
