package dev.tocsin.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Controller and broker of one node, started one after the other. Kafka's own {@code KafkaRaftServer} starts both at
 * once; after a kill the broker then takes itself for the leader that it was, until the controller has fenced that
 * life of it. A transaction that was being committed at the kill is finished in this time without its markers where
 * the partitions lose their leader in between (Kafka 4.3.1 and 4.4.0: {@code KRaftMetadataCache} answers for a
 * partition without a leader as for a deleted one), and then hangs for ever: readers of committed records stop before
 * it. So the broker here starts when its life before is over for the controller too.
 */
final class KraftServer {
    private static final Logger LOG = LoggerFactory.getLogger(KraftServer.class);
    /** Ten times the session of a broker; without a majority of the controllers nobody is fenced. */
    private static final Duration FENCED_LIMIT = Duration.ofSeconds(30);

    private final ControllerServer controller;
    private final BrokerServer broker;
    private final SharedServer shared;
    private final Metrics metrics;

    KraftServer(KafkaConfig config) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directories =
                KafkaRaftServer.initializeLogDirs(config, LOG, "");
        String cluster = directories._1().clusterId().orElseThrow();
        metrics = Server$.MODULE$.initializeMetrics(config, Time.SYSTEM, cluster);
        shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        broker = new BrokerServer(shared);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
    }

    void startup() throws InterruptedException {
        controller.startup();
        LifeBefore before = new LifeBefore(shared.nodeId());
        shared.loader().installPublishers(List.of(before));
        if (!before.over.await(FENCED_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("no controller has fenced this node within {}: is a majority of the nodes up?", FENCED_LIMIT);
        }
        shared.loader().removeAndClosePublisher(before);
        broker.startup();
    }

    void shutdown() {
        broker.shutdown();
        controller.shutdown();
        metrics.close();
    }

    /** Waits until the cluster's metadata has no unfenced broker with this number. */
    private static final class LifeBefore implements MetadataPublisher {
        private final int node;
        private final CountDownLatch over = new CountDownLatch(1);

        LifeBefore(int node) {
            this.node = node;
        }

        @Override
        public String name() {
            return "life before of node " + node;
        }

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
            BrokerRegistration registration = image.cluster().broker(node);
            if (registration == null || registration.fenced()) {
                over.countDown();
            }
        }
    }
}
