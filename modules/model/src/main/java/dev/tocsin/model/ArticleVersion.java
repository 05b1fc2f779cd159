package dev.tocsin.model;

/** One version of one article. */
public record ArticleVersion(String article, int version) {}
