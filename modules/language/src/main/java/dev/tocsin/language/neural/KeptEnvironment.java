package dev.tocsin.language.neural;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Keeps the native runtime until the process has ended. The runtime's own shutdown hook closes it as soon as a signal
 * comes, while the program still finishes its work in order: a sentence that is being read then ends the process with a
 * segmentation fault. The native side counts its users, and this is one more, that never goes. There is no public way to
 * be one: the Java side has a single one of its own.
 */
final class KeptEnvironment {
    private static final int WARNING = 2;

    private static boolean kept;

    private KeptEnvironment() {}

    /** After the runtime's library was loaded. */
    static synchronized void keep() {
        if (kept) {
            return;
        }
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), WARNING, "tocsin");
            kept = true;
        } catch (ReflectiveOperationException e) {
            throw new EncoderUnavailable("this version of ONNX Runtime is another one than Tocsin was built for", e);
        }
    }
}
