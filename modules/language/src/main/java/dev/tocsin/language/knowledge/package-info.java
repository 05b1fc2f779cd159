/** What is known of the world: countries, offices and who held them, organisations, equipment; start at {@link
 * dev.tocsin.language.knowledge.KnowledgeBase}. */
@NullMarked
package dev.tocsin.language.knowledge;

import org.jspecify.annotations.NullMarked;
