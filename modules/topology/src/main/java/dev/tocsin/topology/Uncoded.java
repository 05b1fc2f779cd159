package dev.tocsin.topology;

/**
 * Why no events are looked for in an article.
 *
 * @param reason a short stable code ("language-fr"), the decision's
 * @param detail readable
 */
public record Uncoded(String reason, String detail) {}
