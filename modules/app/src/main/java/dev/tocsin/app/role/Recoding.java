package dev.tocsin.app.role;

import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Lane;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.replay.EventTable;
import dev.tocsin.replay.HistoryComparison;
import dev.tocsin.topology.NewsTopology;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The current code over all stored captures, into topics of its own beside the live ones, as an application of its own.
 * What it gives is history: it raises no alert. Not thread-safe.
 */
public final class Recoding {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Backbone backbone;
    private final Topics live;
    private final Topics side;
    private final String prefix;
    private final Understanding understanding;
    private final ProcessSettings settings;
    private final Path stateDirectory;

    /**
     * @param side where the result goes; its prefix belongs to this recoding alone
     * @param settings with the application's own id, under whose name there is nothing else
     * @param stateDirectory of all applications
     */
    public Recoding(
            Backbone backbone,
            Topics live,
            Topics side,
            Understanding understanding,
            ProcessSettings settings,
            Path stateDirectory) {
        this.backbone = backbone;
        this.live = live;
        this.side = side;
        this.prefix = side.ledger().name().replaceFirst("ledger$", "");
        this.understanding = understanding;
        this.settings = settings;
        this.stateDirectory = stateDirectory;
    }

    /**
     * What came of it.
     *
     * @param complete false where it was stopped, failed or stood still
     */
    public record Summary(boolean complete, LedgerEntry total, Optional<String> failure) {}

    /** Whether there is something of an earlier run. */
    public boolean exists() {
        return !leftovers().isEmpty();
    }

    /** How many captures are stored now. */
    public long captures() {
        return Completion.storedCaptures(backbone, live);
    }

    /**
     * Returns when so many have been recoded.
     *
     * @param progress told now and then how many are
     */
    public Summary run(long captures, LongConsumer progress, short replication, BooleanSupplier stop) {
        backbone.ensureTopics(written(), replication);
        NewsTopology topology = new NewsTopology(
                live,
                side,
                backbone.partitions(live.raw().name()),
                raw -> understanding.read().apply(raw.inLane(Lane.ARCHIVE)),
                understanding.code(),
                understanding.uncoded());
        try (TopicTable<LedgerEntry> ledger = new TopicTable<>(backbone, List.of(side.ledger()), entry -> {});
                ProcessRole role = new ProcessRole(
                        topology.get(), side, backbone, settings, stateDirectory, Optional.empty(), why -> {})) {
            role.start();
            boolean complete = new Completion(backbone, live, ledger)
                    .await(
                            captures,
                            PATIENCE,
                            () -> stop.getAsBoolean() || role.failure().isPresent(),
                            progress);
            return new Summary(complete, LedgerTable.total(ledger.values()), role.failure());
        }
    }

    /** The events that stand now, live on the left and recoded on the right; which revision brought them is no matter. */
    public HistoryComparison compare() {
        return HistoryComparison.of(standing(live), standing(side));
    }

    private EventTable standing(Topics topics) {
        List<Topic<String, Event>> all =
                understanding.classes().stream().map(topics::events).toList();
        EventTable table = new EventTable();
        try (TopicTable<Event> events = new TopicTable<>(backbone, all, event -> {})) {
            events.catchUp();
            events.values().stream()
                    .filter(event -> event.state() == EventState.ACTIVE)
                    .map(event -> event.revised(1, event.state(), event.mentions(), event.firstSeen(), ""))
                    .forEach(table::add);
        }
        return table;
    }

    /** Removes the topics, the group and the local state, all that there is of it. */
    public void clean() {
        List<String> topics = leftovers();
        get(backbone.admin().deleteTopics(topics).all());
        long deadline = System.nanoTime() + ANSWER.toNanos();
        while (exists()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the brokers have not deleted " + leftovers() + " within " + ANSWER);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        deleteGroup();
        deleteState();
    }

    /** Its own topics, and the internal ones of its application. */
    private List<String> leftovers() {
        Set<String> names = get(backbone.admin()
                .listTopics(new ListTopicsOptions().listInternal(false))
                .names());
        return names.stream()
                .filter(name -> name.startsWith(prefix) || name.startsWith(settings.applicationId() + "-"))
                .sorted()
                .toList();
    }

    private List<Topic<?, ?>> written() {
        List<Topic<?, ?>> topics =
                new ArrayList<>(List.of(side.articles(), side.decisions(), side.ledger(), side.deadLetters()));
        understanding.classes().forEach(name -> topics.add(side.events(name)));
        return topics;
    }

    private void deleteGroup() {
        try {
            backbone.admin()
                    .deleteConsumerGroups(List.of(settings.applicationId()))
                    .all()
                    .get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException(
                        "the group " + settings.applicationId() + " can't be removed; does another recode run?", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void deleteState() {
        Path own = stateDirectory.resolve(settings.applicationId());
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove " + own, e);
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the brokers refused: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
