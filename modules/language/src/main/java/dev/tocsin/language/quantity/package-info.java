/** Amounts of money and counted equipment; start at {@link dev.tocsin.language.quantity.EquipmentFinder}. */
@NullMarked
package dev.tocsin.language.quantity;

import org.jspecify.annotations.NullMarked;
