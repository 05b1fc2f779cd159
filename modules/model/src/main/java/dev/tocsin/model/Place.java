package dev.tocsin.model;

import java.util.Optional;

/**
 * Where an event happened.
 *
 * @param country ISO 3166-1 alpha-3
 */
public record Place(String name, Optional<String> country, Optional<Double> latitude, Optional<Double> longitude) {}
