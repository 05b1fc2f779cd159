package dev.tocsin.app;

import dev.tocsin.fetcher.FetchMetrics;
import dev.tocsin.fetcher.FetchOutcome;
import dev.tocsin.fetcher.FetchReason;
import dev.tocsin.fetcher.FetchRequest;
import dev.tocsin.fetcher.FetchSettings;
import dev.tocsin.fetcher.PageFetcher;
import dev.tocsin.fetcher.Validators;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Pages from the web that a user named, fetched with the fetcher's own manners. Close it when done. */
final class WebPage implements AutoCloseable {
    private final PageFetcher fetcher;
    private final FetchRequest.Reach reach;

    WebPage(RootCommand root, FetchRequest.Reach reach) {
        this.fetcher = new PageFetcher(
                FetchSettings.limits(root.settings()), root.clock(), RandomGenerator.getDefault(), FetchMetrics.NOOP);
        this.reach = reach;
    }

    /**
     * Waits for the answer.
     *
     * @throws WrongInput where the address is no good or not allowed
     * @throws CommandFailed where trying later may help
     */
    RawArticle fetch(String address) {
        FetchOutcome outcome = fetcher.fetch(new FetchRequest(parse(address), Map.of(), Validators.NONE, reach))
                .join();
        if (outcome instanceof FetchOutcome.Fetched page) {
            return PageInput.captured(page.url(), page.contentType(), page.body(), page.at());
        }
        if (outcome instanceof FetchOutcome.Disallowed no) {
            throw new WrongInput(address + ": the site does not want it read, " + no.reason());
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            throw failure(address, failed);
        }
        throw new CommandFailed(address + ": the server sent nothing new");
    }

    private static RuntimeException failure(String address, FetchOutcome.Failed failed) {
        String what = address + ": " + failed.reason() + ", " + failed.detail();
        if (failed.reason().equals(FetchReason.PRIVATE_ADDRESS)) {
            return new WrongInput(what + "; --allow-private allows it");
        }
        return failed.later() == FetchOutcome.Later.MAY_HELP
                ? new CommandFailed(what + "; try again later")
                : new WrongInput(what);
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new WrongInput(address + " is no URL: " + e.getReason(), e);
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
