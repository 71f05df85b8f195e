package trainscope.lab.insight.autopsy;

import java.util.Locale;

/// How a number can stop being one.
public enum Operation {
    /// a·b is larger than the largest number there is.
    PRODUCT,
    /// A sum or difference is.
    SUM,
    /// eˢ is, from s = 709.8 on.
    EXP,
    /// ln 0.
    LOG,
    /// 0/0.
    RATIO,
    /// What comes in is none already.
    INPUT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
