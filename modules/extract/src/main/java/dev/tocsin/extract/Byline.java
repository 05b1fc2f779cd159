package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names in a byline: "By Ann Lee and Bo Chen, Staff Writers" names Ann Lee and Bo Chen. */
final class Byline {
    private static final Pattern LEAD = Pattern.compile(
            "^\\s*(?:(?:written|posted|published|reported|story|words|article|photos?|text)\\s+)?(?:by|von|par|por|di|door|av|autor(?:en|in)?:|author:|auteur:|texte?:)[\\s:]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[,;|/•·]|\\s&\\s|\\s(?:and|und|et|y|e|en|og|och|with)\\s)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOB = Pattern.compile(
            "\\b(?:staff|writer|reporter|correspondent|editor|editorial director|contributor|columnist|journalist|chief|bureau|producer|special to"
                    + "|photographer|associated press|reuters|analyst|redakteur(?:in)?|journaliste|redactor|fellow|professor|director|president|founder|ceo)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "@|://|www\\.|\\d{2}|^(?:admin|administrator|author|posted|published|updated|follow|share|more|view|about|all posts.*|unknown|guest|null|none|read more.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_NAME_CHARS = 60;
    private static final int MAX_WORDS = 6;

    private Byline() {}

    static List<String> names(String byline) {
        String text = LEAD.matcher(TitleReader.clean(byline)).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isName(String name) {
        return name.length() > 1 && name.length() <= MAX_NAME_CHARS && name.split("\\s+").length <= MAX_WORDS
                && name.codePoints().anyMatch(Character::isLetter)
                && !NOT_A_NAME.matcher(name).find() && !JOB.matcher(name).find();
    }
}
