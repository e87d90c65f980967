package nl.plekje.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/**
 * Looks through compiled classes for values that are compared by identity: two equal {@code Instant}s may or may not be
 * the same object. Enums, classes and what equals by identity anyway may be compared so.
 */
final class IdentityComparisons {

    private final Path classes;

    /** @param classes the folder with the compiled classes */
    IdentityComparisons(Path classes) {
        this.classes = classes;
    }

    /** Each method that does so, with the type it compares; none where all is right. */
    List<String> found() {
        try (var files = Files.walk(classes)) {
            var found = new ArrayList<String>();
            files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(file -> look(file, found));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(Path file, List<String> found) {
        var owner = new ClassNode();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(owner, ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var record = "java/lang/Record".equals(owner.superName);
        for (var method : owner.methods) {
            if (!(record && method.name.equals("equals"))) {
                look(owner, method, found);
            }
        }
    }

    private static void look(ClassNode owner, MethodNode method, List<String> found) {
        var instructions = method.instructions.toArray();
        for (var i = 0; i < instructions.length; i++) {
            if (comparesIdentity(instructions[i])) {
                var frame = frames(owner, method)[i];
                if (frame != null) {
                    var one = type(frame, 1);
                    var other = type(frame, 2);
                    if (isValue(one) && isValue(other)) {
                        found.add(owner.name.replace('/', '.') + "." + method.name + ": " + one.getClassName());
                    }
                }
            }
        }
    }

    private static boolean comparesIdentity(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.IF_ACMPEQ || instruction.getOpcode() == Opcodes.IF_ACMPNE;
    }

    private static Type type(Frame<BasicValue> frame, int fromTop) {
        return frame.getStack(frame.getStackSize() - fromTop).getType();
    }

    private static Frame<BasicValue>[] frames(ClassNode owner, MethodNode method) {
        var verifier = new SimpleVerifier(
                Opcodes.ASM9,
                Type.getObjectType(owner.name),
                Type.getObjectType(owner.superName),
                owner.interfaces.stream().map(Type::getObjectType).toList(),
                false) {};
        verifier.setClassLoader(Thread.currentThread().getContextClassLoader());
        try {
            return new Analyzer<>(verifier).analyze(owner.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(owner.name + "." + method.name, e);
        }
    }

    /** Whether objects of the type equal each other by what they hold. */
    private static boolean isValue(Type type) {
        if (type == null || type.getSort() != Type.OBJECT || type.getClassName().equals("null")) {
            return false;
        }
        try {
            var kind = Class.forName(
                    type.getClassName(), false, Thread.currentThread().getContextClassLoader());
            if (kind.isInterface() || kind.isEnum() || kind == Class.class || kind == Object.class) {
                return false;
            }
            return kind.getMethod("equals", Object.class).getDeclaringClass() != Object.class
                    && kind.getMethod("equals", Object.class).getDeclaringClass() != Enum.class;
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return false;
        }
    }
}
