package dev.tocsin.language.neural;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The trained weights in the runtime that executes them. Thread-safe until closed. */
final class Model implements AutoCloseable {
    private static final String WEIGHTS = "encoder.onnx";
    private static final String MANIFEST = "encoder.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Manifest manifest;

    private Model(OrtEnvironment environment, OrtSession session, Manifest manifest) {
        this.environment = environment;
        this.session = session;
        this.manifest = manifest;
    }

    static boolean shipped() {
        return Model.class.getResource(WEIGHTS) != null && Model.class.getResource(MANIFEST) != null;
    }

    static Model load(int threads) {
        byte[] weights = resource(WEIGHTS);
        Manifest manifest = manifest(resource(MANIFEST));
        String sha256 = sha256(weights);
        if (!sha256.equals(manifest.sha256())) {
            throw new EncoderUnavailable(
                    WEIGHTS + " has SHA-256 " + sha256 + ", but " + MANIFEST + " describes " + manifest.sha256());
        }
        OrtEnvironment environment = environment();
        try {
            OrtSession session = session(environment, weights, threads);
            Model model = new Model(environment, session, manifest);
            model.checkPlaces();
            return model;
        } catch (OrtException e) {
            throw new EncoderUnavailable(WEIGHTS + " can't be read by the runtime: " + e.getMessage(), e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            KeptEnvironment.keep();
            return environment;
        } catch (OrtException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new EncoderUnavailable(
                    "ONNX Runtime's native library can't be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch")
                            + "; it is unpacked into the temporary folder, from which programs must be allowed to run: "
                            + cause.getMessage(),
                    e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] weights, int threads) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            // Every sentence has another length: patterns would pile up, one for each.
            options.setMemoryPatternOptimization(false);
            // Processors whose product of unsigned and signed bytes can overflow take the slower, exact one.
            options.addConfigEntry("session.x64quantprecision", "1");
            return environment.createSession(weights, options);
        }
    }

    private void checkPlaces() throws OrtException {
        NodeInfo pairs = session.getInputInfo().get("pair_at");
        long places = pairs != null && pairs.getInfo() instanceof TensorInfo tensor ? tensor.getShape()[1] : 0;
        if (places != Inputs.PLACES) {
            close();
            throw new EncoderUnavailable(
                    WEIGHTS + " reads a pair at " + places + " places, but this version writes " + Inputs.PLACES);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * What one run told.
     *
     * @param scores every head's, flat
     * @param told holds what the text left behind, for runs to come
     */
    record Run(Map<String, float[]> scores, OrtSession.Result told) implements AutoCloseable {
        private OnnxTensor tensor(String name) {
            return (OnnxTensor) told.get(name).orElseThrow();
        }

        @Override
        public void close() {
            told.close();
        }
    }

    /** @param text the run that read the text; absent: the inputs hold it */
    Run run(Inputs inputs, Optional<Run> text) {
        Map<String, OnnxTensor> own = new HashMap<>();
        try {
            long[] shape = {inputs.rows(), inputs.length()};
            own.put("ids", tensor(inputs.ids(), shape));
            own.put("markers", tensor(inputs.markers(), shape));
            own.put("shapes", tensor(inputs.shapes(), shape));
            own.put("positions", tensor(inputs.positions(), shape));
            own.put("pair_ids", tensor(inputs.pairIds(), shape));
            own.put("pair_at", tensor(inputs.pairAt(), inputs.pairs(), Inputs.PLACES));
            own.put("pair_row", tensor(inputs.pairRow(), inputs.pairs()));
            own.put("rows", tensor(inputs.pastRows(), inputs.rows()));
            own.put("past_ids", tensor(inputs.pastIds(), inputs.rows(), inputs.before()));
            if (text.isEmpty()) {
                own.put("past", nothing("past"));
                own.put("past_text", nothing("past_text"));
            }
            Map<String, OnnxTensor> given = new HashMap<>(own);
            text.ifPresent(run -> given.put("past", run.tensor("kept")));
            text.ifPresent(run -> given.put("past_text", run.tensor("text")));
            OrtSession.Result told = session.run(given);
            return new Run(scores(told), told);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the encoder failed on " + inputs.rows() + " rows of " + inputs.length() + " inputs", e);
        } finally {
            own.values().forEach(OnnxTensor::close);
        }
    }

    /** One row of length 0. */
    private OnnxTensor nothing(String name) throws OrtException {
        NodeInfo input = Objects.requireNonNull(session.getInputInfo().get(name), name);
        TensorInfo info = (TensorInfo) input.getInfo();
        long[] shape = info.getShape().clone();
        shape[shape.length - 2] = 0;
        shape[shape.length - 3] = 1;
        return OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), shape);
    }

    private Map<String, float[]> scores(OrtSession.Result told) {
        Map<String, float[]> scores = new HashMap<>();
        for (Map.Entry<String, OnnxValue> output : told) {
            if (manifest.heads().containsKey(output.getKey()) || output.getKey().equals(TriggerHead.NAME)) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                scores.put(output.getKey(), copy);
            }
        }
        return scores;
    }

    private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder can't be closed", e);
        }
    }

    private static Manifest manifest(byte[] json) {
        try {
            return Manifest.parse(json);
        } catch (IOException | IllegalArgumentException e) {
            throw new EncoderUnavailable(MANIFEST + " can't be read: " + e.getMessage(), e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Model.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new EncoderUnavailable(name + " is not shipped with this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
