package dev.tocsin.fetcher;

class MemoryFetchStateTest extends FetchStateStoreContract {
    private final MemoryFetchState only = new MemoryFetchState();

    @Override
    protected FetchStateStore open() {
        return only;
    }
}
