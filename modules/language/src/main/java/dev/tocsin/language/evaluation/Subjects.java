package dev.tocsin.language.evaluation;

import dev.tocsin.language.entity.EntityRecogniser;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.event.TypeClassifier;
import dev.tocsin.language.speech.QuotationFinder;

/** The parts of the language side that are measured. */
public record Subjects(TypeClassifier classifier, EntityRecogniser names, QuotationFinder speech, EventCoder events) {}
