package dev.tocsin.alerts.sink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a receiver that knows the secret that an alert comes from here and when it was sent.
 *
 * @param secret its UTF-8 bytes are the key
 */
record WebhookSignature(String secret) {
    private static final String ALGORITHM = "HmacSHA256";

    /** {@code t=<seconds since 1970>,v1=<HMAC-SHA-256 of "t.body" in hexadecimal>}. */
    String header(Instant sentAt, String body) {
        long seconds = sentAt.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(seconds + "." + body));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
