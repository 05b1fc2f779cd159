package dev.tocsin.language.syntax;

/**
 * A verb with its auxiliaries ("had not been held").
 *
 * @param chunk its place among the chunks of the sentence
 * @param from first word
 * @param to exclusive
 * @param head the main verb
 * @param passive whether the grammatical subject undergoes the act
 * @param modal "will", "could" ...; empty where there is none
 */
public record VerbGroup(
        int chunk, int from, int to, int head, Form form, boolean passive, boolean negated, String modal)
        implements Chunk {
    /** How the verb stands. */
    public enum Form {
        /** With a subject of its own: "signed", "will sign". */
        FINITE,
        /** "to sign". */
        INFINITIVE,
        /** "signing". */
        GERUND,
        /** After its noun or a comma: "the pact signed in May". */
        PARTICIPLE
    }

    public boolean finite() {
        return form == Form.FINITE;
    }
}
