package dev.tocsin.model;

import java.util.Optional;

/**
 * An actor or a recipient.
 *
 * @param text the words in the article
 * @param entity id in the knowledge base, where linked
 * @param name the entity's usual English name, or the words of the article
 * @param country ISO 3166-1 alpha-3, or an organisation's code (NATO, EU, UN ...)
 * @param office held at the event's date, where the party is a person with an office
 * @param sector GOV, MIL, LEG, JUD, REB, COM, MED, CVL, IGO, UNK
 */
public record Party(
        String text,
        Optional<String> entity,
        String name,
        Optional<String> country,
        Optional<String> office,
        String sector) {}
