package dev.tocsin.sample;

import java.util.Optional;

/**
 * One request that the sample site has answered.
 *
 * @param outlet the outlet's id
 * @param path with the query, as asked
 * @param userAgent as the client named itself
 * @param status of the answer; 200 too where the client hung up in the middle
 */
public record SampleRequest(String outlet, String method, String path, Optional<String> userAgent, int status) {}
