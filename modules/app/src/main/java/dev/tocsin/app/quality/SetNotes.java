package dev.tocsin.app.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each set asks, in the order of the page. */
final class SetNotes {
    static final Map<String, String> ALL = all();

    private SetNotes() {}

    private static Map<String, String> all() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("corpus: pairs", "What does a sentence tell that one given party does to the other? 15 types");
        notes.put("corpus: names", "Which persons, organisations and locations are named, to the letter?");
        notes.put(
                "corpus: speech",
                "Which words are reported, and who is named as saying them? Half of the words must agree");
        notes.put(
                "corpus: articles",
                "Which events does a whole article tell, with which parties, class, modality, date?");
        notes.put(
                "corpus: items",
                "The same of short items about defence and diplomacy, which nothing learnt from and no writer of rules has read");
        notes.put("plover", "Types of given pairs in published news sentences, as corpus: pairs");
        notes.put("defence", "Events of short articles about defence, as corpus: articles");
        notes.put(
                "conllpp-2020, re3d",
                "Persons, organisations and locations in news of 2020, in reports on conflicts; of these also weapons and what carries them");
        notes.put("crossner-politics", "Names in encyclopedia articles on politics, in nine types");
        notes.put("polnear-dev, polnear-test", "Direct quotations in news on politics, with their speaker");
        notes.put("seh, fundus80, naeb", "The text of news pages, by stretches of four words; day of publication");
        notes.put("trafilatura, htmldate", "Wanted and unwanted segments of web pages; day of publication");
        notes.put("chardet, html5lib-encoding", "In which charset is a page written?");
        notes.put("google-robots", "May a page be fetched by a robots.txt?");
        notes.put(
                "feedparser-expect, real-feeds",
                "Fields of made-up feeds; entries of real feeds as other readers see them");
        return Collections.unmodifiableMap(notes);
    }
}
