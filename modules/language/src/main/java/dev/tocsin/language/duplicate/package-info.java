/**
 * Which articles are copies of one text, and which tell of one occurrence. {@link dev.tocsin.language.duplicate.NearCopies}
 * answers the first, {@link dev.tocsin.language.duplicate.StoryGroups} the second.
 */
@NullMarked
package dev.tocsin.language.duplicate;

import org.jspecify.annotations.NullMarked;
