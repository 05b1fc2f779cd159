package dev.tocsin.sample;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must come of the sample site: {@code expected.yaml}, with the addresses that the pages have now. */
public record Expectations(List<ExpectedPage> pages) {
    private static final String FILE = "expected.yaml";

    public Expectations {
        pages = List.copyOf(pages);
    }

    /**
     * @param addresses of all pages, by their keys
     * @throws IllegalArgumentException where the file names a page that has no address, or leaves one out
     */
    static Expectations load(Map<String, URI> addresses) {
        List<ExpectedPage> pages = YamlMap.parse(Resources.text(FILE)).maps("pages").stream()
                .map(page -> ExpectedPage.read(page, address(page.text("page"), addresses)))
                .toList();
        List<String> keys = pages.stream().map(ExpectedPage::key).toList();
        addresses.keySet().stream()
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(FILE + " leaves out " + key);
                });
        return new Expectations(pages);
    }

    private static URI address(String key, Map<String, URI> addresses) {
        URI address = addresses.get(key);
        if (address == null) {
            throw new IllegalArgumentException(FILE + " names " + key + ", which the site does not have");
        }
        return address;
    }

    public Optional<ExpectedPage> page(String key) {
        return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }
}
