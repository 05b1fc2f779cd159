package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import java.util.List;

/**
 * Who acts on whom, as far as the sentence tells.
 *
 * @param note how it was found, where not by name alone; empty otherwise
 */
record Roles(List<Party> actors, List<Party> recipients, String note) {
    Roles {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
