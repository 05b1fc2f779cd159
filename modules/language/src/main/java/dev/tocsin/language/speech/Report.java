package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;
import java.util.Optional;

/**
 * A speech verb with its speaker and what it may report, within one sentence.
 *
 * @param speaker absent where no subject was found
 * @param content what is reported without quotation marks, absent where only quotations are
 * @param cueStart where verb and speaker begin, together
 * @param cueEnd where they end
 */
record Report(String verb, Optional<Span> speaker, Optional<Span> content, int cueStart, int cueEnd, int sentence) {}
