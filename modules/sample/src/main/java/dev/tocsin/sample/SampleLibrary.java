package dev.tocsin.sample;

import java.util.List;
import java.util.NoSuchElementException;

/** Everything the sample site publishes, as {@code outlets.yaml} and the articles tell it. */
record SampleLibrary(List<Outlet> outlets) {
    static SampleLibrary load() {
        return new SampleLibrary(YamlMap.parse(Resources.text("outlets.yaml")).maps("outlets").stream()
                .map(Outlet::read)
                .toList());
    }

    Outlet outlet(String id) {
        return outlets.stream()
                .filter(outlet -> outlet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no outlet " + id));
    }

    /** All editions of the article with this key ("outlet/slug"), by its slug or its alias. */
    Outlet.Published published(String key) {
        return outlets.stream()
                .flatMap(outlet -> outlet.articles().stream())
                .filter(article -> article.first().keys().contains(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no article " + key));
    }
}
