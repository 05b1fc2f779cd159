package dev.tocsin.model;

import java.util.Optional;

/**
 * Military equipment that an event is about.
 *
 * @param name designation, as well known ("Yak-130")
 * @param kind class of equipment ("trainer aircraft"); the JSON field is {@code class}
 * @param unit what the quantity counts where it is not the item itself ("batteries")
 */
public record Equipment(String name, Optional<String> kind, Optional<Long> quantity, Optional<String> unit) {}
