package dev.tocsin.language.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to add to the knowledge base.
 *
 * @param name the usual English one
 * @param country code of the country, the maker's country for equipment, the home country for a group
 * @param aliases further names
 * @param kind class of equipment, kind of organisation; absent for the others
 * @param code what a group or an international organisation counts for instead of a country
 * @param office of a person, with its time
 * @param extend whether it may add to an entry that is there already
 */
public record NewEntry(
        What what,
        String name,
        String country,
        List<String> aliases,
        Optional<String> kind,
        Optional<String> code,
        Optional<NewOffice> office,
        boolean extend) {
    public NewEntry {
        aliases = List.copyOf(aliases);
    }

    /** What can be added. */
    public enum What {
        PERSON,
        ORGANISATION,
        EQUIPMENT,
        PLACE,
        GROUP
    }

    /**
     * A time in office.
     *
     * @param name "President", or with another body than the person's country "Secretary-General@UN"
     * @param to absent while it lasts
     * @param alongside whether it may be held together with another
     */
    public record NewOffice(String name, Optional<LocalDate> from, Optional<LocalDate> to, boolean alongside) {}
}
