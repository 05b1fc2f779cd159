package dev.tocsin.extract;

/**
 * What became of one block of a page, for {@code --explain}.
 *
 * @param path the tags and classes around the text, outermost first
 * @param kept whether it is in the article's text
 * @param rule what decided: "model", or the name of the rule that overruled it
 * @param score 0..1, how much the model takes the block for the article's
 */
public record BlockVerdict(String path, String text, boolean kept, String rule, double score) {}
