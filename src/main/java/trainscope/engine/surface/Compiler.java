package trainscope.engine.surface;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/// Turns the expressions of a formula into a hidden class, so that a typed formula runs as fast as a written
/// one.
///
/// The class holds nothing and calls nothing but `StrictMath` and [Program]; it vanishes with its formula.
final class Compiler {
    private static final ClassDesc PROGRAM = ClassDesc.of(Program.class.getName());
    private static final ClassDesc FORMULA = ClassDesc.of(Program.class.getPackageName(), "Formula");
    private static final MethodTypeDesc VALUE = MethodTypeDesc.of(
            ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final MethodTypeDesc FILL = MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_double, ConstantDescs.CD_double,
            ConstantDescs.CD_double.arrayType());

    private Compiler() {}

    static Program program(Algebra algebra, Slopes slopes) {
        byte[] bytes = ClassFile.of().build(FORMULA, formula -> formula
                .withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                .withInterfaceSymbols(PROGRAM)
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, code -> code
                        .aload(0)
                        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME,
                                ConstantDescs.MTD_void)
                        .return_())
                .withMethodBody("value", VALUE, ClassFile.ACC_PUBLIC,
                        code -> value(code, algebra, slopes.value()))
                .withMethodBody("gradient", FILL, ClassFile.ACC_PUBLIC,
                        code -> fill(code, algebra, slopes.gradient()))
                .withMethodBody("hessian", FILL, ClassFile.ACC_PUBLIC,
                        code -> fill(code, algebra, slopes.hessian())));
        try {
            Class<?> hidden = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            return (Program) hidden.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a compiled formula does not load", e);
        }
    }

    private static void value(CodeBuilder code, Algebra algebra, Node value) {
        new Emission(code, algebra.reachable(List.of(value)), List.of(value)).load(value);
        code.dreturn();
    }

    private static void fill(CodeBuilder code, Algebra algebra, List<Node> results) {
        Emission emission = new Emission(code, algebra.reachable(results), results);
        for (int i = 0; i < results.size(); i++) {
            code.aload(code.parameterSlot(2)).loadConstant(i);
            emission.load(results.get(i));
            code.dastore();
        }
        code.return_();
    }
}
