package trainscope.engine.surface;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.surface.Expr.Call;
import trainscope.engine.surface.Expr.Choice;
import trainscope.engine.surface.Expr.Difference;
import trainscope.engine.surface.Expr.Greatest;
import trainscope.engine.surface.Expr.Least;
import trainscope.engine.surface.Expr.Negative;
import trainscope.engine.surface.Expr.Num;
import trainscope.engine.surface.Expr.Power;
import trainscope.engine.surface.Expr.Product;
import trainscope.engine.surface.Expr.Quotient;
import trainscope.engine.surface.Expr.RealPower;
import trainscope.engine.surface.Expr.Sum;
import trainscope.engine.surface.Expr.Var;

/// The body of one compiled method: what is used more than once is computed first and kept in local
/// variables, the rest is computed where it is used.
final class Emission {
    /// A chain longer than this goes through a local variable, which bounds the operand stack and our own
    /// recursion.
    private static final int TALLEST = 40;

    private static final ClassDesc STRICT = ClassDesc.of("java.lang.StrictMath");
    private static final ClassDesc PROGRAM = ClassDesc.of(Program.class.getName());
    private static final MethodTypeDesc ONE = taking(1);
    private static final MethodTypeDesc TWO = taking(2);
    private static final MethodTypeDesc FOUR = taking(4);

    private final CodeBuilder code;
    private final Map<Node, Integer> slots = new HashMap<>();

    /// Emits everything that `results` share; [#load] then puts one of them on the stack.
    Emission(CodeBuilder code, List<Node> needed, List<Node> results) {
        this.code = code;
        Map<Node, Integer> uses = uses(needed, results);
        Map<Node, Integer> heights = new HashMap<>();
        for (Node node : needed) {
            // a height of 0: a constant, a variable, or what already has a local variable of its own
            int height = node.expr().operands().stream().mapToInt(heights::get).map(tall -> tall + 1).max()
                    .orElse(0);
            boolean kept = height > TALLEST || (height > 0 && uses.getOrDefault(node, 0) > 1);
            heights.put(node, kept ? 0 : height);
            if (kept) {
                compute(node.expr());
                int slot = code.allocateLocal(TypeKind.DOUBLE);
                code.dstore(slot);
                slots.put(node, slot);
            }
        }
    }

    private static Map<Node, Integer> uses(List<Node> needed, List<Node> results) {
        Map<Node, Integer> uses = new HashMap<>();
        results.forEach(result -> uses.merge(result, 1, Integer::sum));
        for (Node node : needed) {
            node.expr().operands().forEach(operand -> uses.merge(operand, 1, Integer::sum));
            if (node.expr() instanceof Power(var base, var n) && Integer.bitCount(n) > 1) {
                uses.merge(base, 1, Integer::sum);
            }
        }
        return uses;
    }

    void load(Node node) {
        Integer slot = slots.get(node);
        if (slot != null) {
            code.dload(slot);
        } else {
            compute(node.expr());
        }
    }

    private void compute(Expr expr) {
        switch (expr) {
            case Num(var value) -> code.loadConstant(value);
            case Var(var axis) -> code.dload(code.parameterSlot(axis == Axis.X ? 0 : 1));
            case Negative(var of) -> on(of).dneg();
            case Sum(var left, var right) -> on(left, right).dadd();
            case Difference(var left, var right) -> on(left, right).dsub();
            case Product(var left, var right) -> on(left, right).dmul();
            case Quotient(var over, var under) -> on(over, under).ddiv();
            case Power(var base, var exponent) -> power(base, exponent);
            case RealPower(var base, var exponent) -> on(base, exponent).invokestatic(STRICT, "pow", TWO);
            case Call(var function, var of) -> on(of).invokestatic(STRICT, function.method(), ONE);
            case Least(var left, var right) -> on(left, right).invokestatic(STRICT, "min", TWO);
            case Greatest(var left, var right) -> on(left, right).invokestatic(STRICT, "max", TWO);
            case Choice(var left, var right, var then, var otherwise) ->
                on(left, right, then, otherwise).invokestatic(PROGRAM, "choose", FOUR, true);
        }
    }

    /// Squares for every binary digit of the exponent but the first, and multiplies by the base where it is
    /// one.
    private void power(Node base, int exponent) {
        load(base);
        for (int bit = Integer.highestOneBit(exponent) >> 1; bit > 0; bit >>= 1) {
            code.dup2().dmul();
            if ((exponent & bit) != 0) {
                load(base);
                code.dmul();
            }
        }
    }

    private CodeBuilder on(Node... operands) {
        for (Node operand : operands) {
            load(operand);
        }
        return code;
    }

    private static MethodTypeDesc taking(int arguments) {
        ClassDesc[] types = new ClassDesc[arguments];
        Arrays.fill(types, ConstantDescs.CD_double);
        return MethodTypeDesc.of(ConstantDescs.CD_double, types);
    }
}
