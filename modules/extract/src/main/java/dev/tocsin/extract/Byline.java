package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names in a byline: "By Ann Lee and Bo Chen, Staff Writers" names Ann Lee and Bo Chen. */
final class Byline {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Words that announce names: "Written by", "Von", "Artikel von:". */
    static final Pattern LEAD = Pattern.compile(
            "^\\W*(?:(?:written|posted|published|reported|reporting|story|words|article|artikel|photos?|text|erstellt|eingestellt|geschrieben|posté|publié"
                    + "|escrito|scritto|words and pictures|analysis|opinion|review|created|submitted|contributed)\\s+)?"
                    + "(?:by|von|vom|par|por|di|door|av|af|autor(?:en|in|innen)?\\s*:|authors?\\s*:|auteur\\s*:|texte?\\s*:|текст\\s*:|автор\\s*:|redaktion\\s*:)[\\s:]+",
            FLAGS);

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;|/•·\\n]|\\s[–—-]\\s|\\s&\\s|\\s(?:and|und|et|y|e|en|og|och|with|for)\\s)\\s*", FLAGS);
    /** From here on the byline speaks of a time or a place. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s+(?:(?:on|am|vor|le|in|at|the|der|from)\\s.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d.*"
                    + "|(?:contributions|last|published|updated|posted|writes|under|veröffentlicht|aktualisiert)\\b.*|\\d.*|[-–—(|@].*)$",
            FLAGS);

    private static final Pattern JOB = Pattern.compile(
            "\\b(?:staff|writer|reporter|correspondent|editor|editorial director|contributor|columnist|journalist|chief|bureau|producer|special to"
                    + "|photographer|analyst|redakteur(?:in)?|journaliste|redactor|fellow|professor|director|president|founder|ceo|sponsored|network"
                    + "|min read|read time|minutes?|ago)\\b|^(?:ph\\.?d\\.?|md|m\\.d\\.|ms|rdn?|ld|mba|jr\\.?|esq\\.?|rn|mph|cnn|ap|bbc)\\.?$",
            FLAGS);
    private static final Pattern DEGREE = Pattern.compile("\\s+(?:Ph\\.?D|M\\.?D|MS|MA|MBA|RDN?|RN|MPH|LD)\\.?$");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "[@$*:\\[\\]={}<>]|://|www\\.|\\d{4}|^(?:by|von|par|por|admin|administrator|wordpressadmin|authors?|posted.*|published.*|updated.*|follow.*|share.*|more|view.*|about.*"
                    + "|all posts.*|unknown|guest|null|none|undefined|no author|read more.*|name|name .*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\w+tag|in \\p{L}+"
                    + "|comments?|email.*|e-mail.*|contact.*|topics?|category|categories|subscribe.*|see .*|click.*|.* (?:says|said|sagt|schrieb|writes)|contributions|search|this author|dec|\\d.*|\\+.*|january|february|march|april|june|july|august"
                    + "|september|october|november|december|datum|date|home|news|print|veröffentlicht.*|redaktion.*|gesponserte.*|author archives?)$",
            FLAGS);
    private static final int MAX_NAME_CHARS = 60;
    private static final int MAX_WORDS = 6;
    private static final int MAX_CHARS = 600;

    private Byline() {}

    static List<String> names(String byline) {
        String bounded = byline.length() > MAX_CHARS ? byline.substring(0, MAX_CHARS) : byline;
        if (bounded.contains("://")) {
            return List.of();
        }
        String text = LEAD.matcher(TitleReader.clean(bounded)).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            String name = name(part);
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String name(String part) {
        String bare = LEAD.matcher(part.strip()).replaceFirst("");
        String name = DEGREE.matcher(TAIL.matcher(bare).replaceFirst("")).replaceFirst("");
        return name.replaceAll("^[\\s©\\-–—|,.]+|[\\s\\-–—|,]+$", "");
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() <= MAX_NAME_CHARS
                && name.split("\\s+").length <= MAX_WORDS
                && name.codePoints().anyMatch(Character::isLetter)
                && !NOT_A_NAME.matcher(name).find()
                && !JOB.matcher(name).find();
    }
}
