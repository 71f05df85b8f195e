package trainscope.lab.store.code;

import java.util.Optional;
import trainscope.engine.optim.AdaDelta;
import trainscope.engine.optim.AdaGrad;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.AdamW;
import trainscope.engine.optim.AmsGrad;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Nesterov;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.RmsProp;
import trainscope.engine.optim.Sgd;

/// The rules of `torch.optim` that do the same as rules of ours, step by step and also while the rate changes.
final class TorchRule {
    private TorchRule() {}

    /// The one that does what a rule does, where there is one.
    static Optional<String> of(Optimizer rule) {
        return switch (rule) {
            case Sgd _ -> made("SGD", rule, "");
            case Momentum(var form, var _, var momentum) when form == Momentum.Form.TORCH ->
                made("SGD", rule, ", momentum=" + number(momentum));
            // Without momentum PyTorch refuses to be Nesterov.
            case Nesterov(var form, var _, var momentum) when form == Nesterov.Form.TORCH && momentum > 0 ->
                made("SGD", rule, ", momentum=" + number(momentum) + ", nesterov=True");
            case AdaGrad(var form, var _, var eps) when form != AdaGrad.Form.PRINTED_FORMULA ->
                made("Adagrad", rule, ", eps=" + number(eps));
            case RmsProp(var form, var _, var decay, var eps) when form != RmsProp.Form.PRINTED_FORMULA ->
                made("RMSprop", rule, ", alpha=" + number(decay) + ", eps=" + number(eps));
            case AdaDelta(var form, var _, var decay, var eps) when form != AdaDelta.Form.SEED_IF ->
                made("Adadelta", rule, ", rho=" + number(decay) + ", eps=" + number(eps));
            case Adam a when (a.form() == Adam.Form.TORCH || a.form() == Adam.Form.TORCH_EPS1E_7) ->
                adam("Adam", rule, a.beta1(), a.beta2(), a.eps(),
                        ", weight_decay=" + number(a.weightDecay()));
            case AdamW a when a.form() == AdamW.Form.TORCH ->
                adam("AdamW", rule, a.beta1(), a.beta2(), a.eps(),
                        ", weight_decay=" + number(a.weightDecay()));
            case AmsGrad a when a.form() == AmsGrad.Form.TORCH ->
                adam("Adam", rule, a.beta1(), a.beta2(), a.eps(), ", amsgrad=True");
            default -> Optional.empty();
        };
    }

    /// PyTorch refuses a β of 1.
    private static Optional<String> adam(String name, Optimizer rule, double beta1, double beta2, double eps,
            String more) {
        return beta1 < 1 && beta2 < 1
                ? made(name, rule,
                        ", betas=(" + number(beta1) + ", " + number(beta2) + "), eps=" + number(eps) + more)
                : Optional.empty();
    }

    private static Optional<String> made(String name, Optimizer rule, String more) {
        return Optional.of("torch.optim." + name + "(params, lr=" + number(rule.lr()) + more + ")");
    }

    private static String number(double value) {
        return Python.number(value);
    }
}
