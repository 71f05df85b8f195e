package trainscope.engine.data;

import java.security.MessageDigest;

/// What is to be learned about every example: its class, or a number.
public sealed interface Targets permits Labels, Values {
    int rows();

    void digest(MessageDigest into);
}
