/**
 * History, read and sent again: {@link dev.tocsin.replay.Tail} shows what is on the topics, {@link
 * dev.tocsin.replay.Replay} re-emits it, {@link dev.tocsin.replay.DeadLetterDesk} takes care of what broke.
 */
@NullMarked
package dev.tocsin.replay;

import org.jspecify.annotations.NullMarked;
