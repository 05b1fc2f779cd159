package dev.tocsin.language.quantity;

import dev.tocsin.model.Equipment;
import java.util.Optional;

/**
 * Military equipment in a document, with its count where the text gives one.
 *
 * @param start offset into the document, in UTF-16 code units, of the count or the designation
 * @param head where the equipment's own words begin, count and description left out
 * @param end exclusive
 * @param maker country that makes it
 */
public record EquipmentMention(int start, int head, int end, Equipment equipment, Optional<String> maker) {}
