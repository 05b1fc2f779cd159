package dev.tocsin.sample;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which edition of an article stands on its page now. The first GET of the page is answered with the first edition,
 * every later one with the next, up to the last; feeds show the edition that the next GET would get.
 */
record Edition(Outlet.Published article, AtomicInteger reads) {
    static Edition first(Outlet.Published article) {
        return new Edition(article, new AtomicInteger());
    }

    SampleArticle current() {
        return at(reads.get());
    }

    SampleArticle read() {
        return at(reads.getAndUpdate(
                count -> Math.min(count + 1, article.editions().size())));
    }

    private SampleArticle at(int count) {
        return article.editions().get(Math.min(count, article.editions().size() - 1));
    }
}
