package trainscope.lab.store.code;

/// In which library's words a training is written down as Python.
public enum Dialect {
    /// NumPy alone: every layer with its way forward and its way back, in the style of the notes.
    NUMPY("train_numpy.py"),
    /// PyTorch: modules of `torch.nn`, gradients by autograd, rules of `torch.optim` where they are the same.
    PYTORCH("train_torch.py");

    private final String script;

    Dialect(String script) {
        this.script = script;
    }

    /// The name of the script.
    public String script() {
        return script;
    }

}
