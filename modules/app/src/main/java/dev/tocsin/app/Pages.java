package dev.tocsin.app;

import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.util.Iterator;
import java.util.Optional;

/** The pages that a user named, read one after the other. Not thread-safe. */
final class Pages implements Iterator<RawArticle>, AutoCloseable {
    private final RootCommand root;
    private final PageOptions options;
    private final Iterator<String> names;
    private final Optional<URI> url;

    Pages(RootCommand root, PageOptions options) {
        this.root = root;
        this.options = options;
        this.url = options.url();
        this.names = options.pages().iterator();
    }

    int count() {
        return options.pages().size();
    }

    @Override
    public boolean hasNext() {
        return names.hasNext();
    }

    /**
     * The next page.
     *
     * @throws WrongInput where it can't be read
     */
    @Override
    public RawArticle next() {
        return PageInput.read(root.terminal(), names.next(), url, root.clock().instant());
    }

    @Override
    public void close() {}
}
