package dev.tocsin.app;

import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.util.Iterator;
import java.util.Optional;

/** The pages that a user named, read one after the other. Not thread-safe; close it when done. */
final class Pages implements Iterator<RawArticle>, AutoCloseable {
    private final RootCommand root;
    private final PageOptions options;
    private final Iterator<String> names;
    private final Optional<URI> url;
    private Optional<WebPage> web = Optional.empty();

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
        String name = names.next();
        return PageInput.isWebAddress(name)
                ? web().fetch(name)
                : PageInput.read(root.terminal(), name, url, root.clock().instant());
    }

    private WebPage web() {
        WebPage opened = web.orElseGet(() -> new WebPage(root, options.allowPrivate() ? Reach.ANY : Reach.PUBLIC));
        web = Optional.of(opened);
        return opened;
    }

    @Override
    public void close() {
        web.ifPresent(WebPage::close);
    }
}
